import type { StaffMergeMessages } from './staff-merge.ts';

export const staffMergeDe: StaffMergeMessages = {
  title: 'Zweimal dieselbe Person?',
  link: 'Hat ein zweites Kundenkonto',
  lead: 'Hat diese Kundin oder dieser Kunde hier ein zweites Kundenkonto, nennen Sie es mit einer E-Mail-Adresse, einer Telefonnummer oder einer Kundenkarte. Sie sehen beide, bevor etwas geschieht.',
  who: 'E-Mail, Telefon oder Kundenkarte des zweiten Kontos',
  compare: 'Beide zeigen',
  both: 'Ist das eine Person?',
  leads: 'Dieses Konto führt',
  joins: 'Dieses wird ein Teil davon',
  rows: {
    name: 'Name',
    email: 'E-Mail',
    phone: 'Telefon',
    card: 'Kundenkarte',
    address: 'Anschrift',
    language: 'Spricht',
    gifts: 'Geschenke',
    since: 'Hier bekannt seit',
    none: 'keine Angabe',
  },
  what: 'Nichts wird verschoben und nichts geht verloren: Geschenke, Gespräch und was wir wissen, werden zusammen gelesen. Post geht an die Adresse des führenden Kontos. Wo beide Verschiedenes erlauben, gilt das Strengere.',
  merge: 'Ja, eine Person',
  leave: 'Nein, so lassen',
  undo: {
    title: 'Aus Versehen zusammengelegt?',
    until: (who, date) => `Zusammengelegt von ${who}. Bis ${date} lässt es sich wieder trennen.`,
    themselves: 'der Person selbst',
    what: 'Beide Konten sind dann wieder wie zuvor. Was seither gesagt, bestellt und bezahlt wurde, bleibt bei diesem.',
    submit: 'Wieder trennen',
  },
  done: {
    merged: 'Sie sind jetzt eins.',
    taken_apart: 'Es sind wieder zwei Konten.',
  },
  refused: {
    unknown: 'Diese Adresse, Nummer oder Karte hat hier niemand.',
    same_record: 'Das ist eben dieses Konto.',
    already_merged: 'Diese beiden sind schon eins.',
    too_many_records: 'Mehr als zehn Konten einer Person lassen sich nicht zusammenlegen.',
    being_forgotten:
      'Eines der beiden Konten soll auf Wunsch vergessen werden. Bis das geschehen oder zurückgenommen ist, bleibt alles, wie es ist.',
    customer_not_found: 'Eines der beiden Konten gibt es nicht mehr.',
    changed_meanwhile:
      'Eines der beiden wurde in diesem Augenblick geändert. Es ist nichts geschehen; bitte versuchen Sie es noch einmal.',
    merge_not_found: 'Diese beiden wurden hier nicht zusammengelegt.',
    undo_too_late: 'Die dreißig Tage sind um: Sie bleiben ein Konto.',
    merged_since: 'Seither kam ein weiteres Konto dazu. Trennen Sie zuerst dieses.',
    no_address_left:
      'Dieses Konto hätte dann keine E-Mail-Adresse mehr. Fügen Sie zuerst eine hinzu.',
    identifier_taken: 'Die Adresse des anderen Kontos gehört inzwischen jemand anderem.',
  },
};
