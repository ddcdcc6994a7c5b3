import { counted } from '../../mail/formats.ts';
import type { FenceMessages } from './fence.ts';

const customers = (count: number) => counted('de-DE', count, { one: 'Kunde', other: 'Kunden' });

const days = (count: number) => counted('de-DE', count, { one: 'Tag', other: 'Tagen' });

export const fenceDe: FenceMessages = {
  title: 'Der Zaun',
  lead: 'Rechts vom Zaun ist für jeden Kunden eine Person da, und es erreicht ihn nichts, was an alle geht. Links davon bleibt alles wie bisher.',
  customers,
  place: {
    stands: (value) => `Er steht bei einem Lebenszeitwert von ${value}.`,
    nowhere: 'Er steht nirgends: Niemand ist rechts davon.',
    gathering:
      'Er steht dort zum ersten Mal: Alle in seiner Nähe werden gerade angesehen, und binnen einer Stunde bekommen die Wertvollsten ihre Betreuer.',
    heldBy: {
      economics: 'Von dort an lohnt sich die Betreuung, und die Betreuer reichen so weit.',
      capacity:
        'Auch weiter links würde sich die Betreuung lohnen; mehr Kunden schaffen die Betreuer nicht.',
      no_managers: 'Es gibt keine Betreuer, die noch jemanden aufnehmen können.',
      no_gain: 'Nach dem, was das Labor gemessen hat, bringt die Betreuung nichts.',
    },
    held: {
      economics: 'was sich lohnt',
      capacity: 'Kapazität',
      no_managers: 'keine Betreuer',
      no_gain: 'kein Gewinn',
    },
    breakEven: 'Betreuung lohnt sich ab',
    leave: 'Wer darunter fällt, geht zurück',
    yearCost: 'Ein Kunde für ein Jahr, heute',
    cost: 'Ein Kunde für drei Jahre, während es günstiger wird',
    gain: 'Was Betreuung zum Deckungsbeitrag hinzufügt',
    byLaboratory: 'wie vom Labor gemessen',
    byHope: 'eine Hoffnung: Das Labor hat noch keine Zahl',
    capacity: 'Die Betreuer schaffen',
  },
  best: {
    title: 'Wer was bringt',
    says: (count, share) =>
      `Das beste Fünftel, ${count}, bringt voraussichtlich ${share} des Deckungsbeitrags im nächsten Jahr.`,
    times: (times) => `Jeder davon bringt das ${times}-Fache eines der anderen.`,
    none: 'Noch hat niemand einen Wert. Sobald Käufe hier sind und gezählt wurden, steht hier, wer was bringt.',
  },
  asTable: 'Als Tabelle',
  spectrum: {
    says: 'Wie viele Kunden wie viel wert sind, und was sie zusammen wert sind.',
    customers: 'Kunden',
    worth: 'Zusammen wert',
    fence: 'der Zaun',
    head: ['Lebenszeitwert', 'Kunden', 'Zusammen wert', 'Seite'],
    below: (value) => `weniger als ${value}`,
    left: 'links',
    right: 'rechts',
    across: 'hier steht der Zaun',
  },
  pareto: {
    says: 'Welchen Teil des Werts der beste Teil der Kunden bringt.',
    customers: 'der Kunden',
    value: 'des Werts',
    head: ['Die besten', 'bringen vom Wert'],
  },
  ahead: {
    title: 'Die nächsten drei Jahre',
    says: 'Wo der Zaun stünde, Quartal für Quartal, mit den Kunden von heute.',
    place: 'Lebenszeitwert',
    head: ['Quartal', 'Ein Jahr Betreuung', 'Der Zaun', 'Rechts davon', 'Kapazität', 'Grenze'],
    nowhere: 'nirgends',
    note: 'Es wird günstiger, weil eine Person für mehr Kunden da sein kann; so wächst die Kapazität, wie die Kosten fallen.',
  },
  next: {
    title: 'Wer als Nächstes wechselt',
    empty: 'Niemand steht nahe am Zaun.',
    lead: 'Mit ihrem Lebenszeitwert, die Nächsten zuerst.',
    now: 'Wechselt, wenn der Zaun das nächste Mal angesehen wird, binnen eines Tages',
    notBefore: (date, crossed) => `Nicht vor ${date}: zurückgewechselt am ${crossed}`,
    on: (month) => `Wechselt im Quartal ab ${month}`,
    later: 'Nicht in den nächsten drei Jahren',
  },
  waiting: {
    title: 'Rechts vom Zaun, und niemand kann sie aufnehmen',
    lead: 'Sie warten in dieser Reihenfolge. Sobald jemand Platz hat, kommt der Erste an die Reihe.',
    more: 'Das sind die Ersten davon.',
    head: ['Kunde', 'Lebenszeitwert'],
  },
  managers: {
    title: 'Betreuer',
    empty: 'Es gibt noch keine Betreuer. Angelegt werden sie im Betrieb, mit der Rolle „manager“.',
    head: ['Betreuer', 'Kunden', 'Kapazität'],
    gone: (name) => `${name} (nicht mehr da)`,
    unknown: 'jemand, der nicht mehr da ist',
    over: 'Mehr als vereinbart: Niemand kommt dazu, bis es weniger sind.',
  },
  settings: {
    title: 'Woraus es folgt',
    lead: (stayDays) =>
      `Was Sie hier ändern, gilt sofort. Wer vor weniger als ${days(stayDays)} gewechselt hat, bleibt, bis diese Frist vorbei ist; so folgt die Betreuung nach und nach.`,
    wrong: {
      not_a_number: (least, most) => `Bitte eine Zahl von ${least} bis ${most}.`,
      not_whole: (least, most) => `Bitte eine ganze Zahl von ${least} bis ${most}.`,
    },
    cost: (currency) => `Kosten der Betreuung eines Kunden im Jahr, in ${currency}`,
    costHint: (date, today) => `Stand: ${date}. Heute sind das ${today}.`,
    halves: 'Sie halbieren sich alle … Monate',
    gain: 'Erhoffter Gewinn, Prozent vom Deckungsbeitrag',
    gainHint: 'Gilt, bis das Labor eine eigene Zahl hat.',
    leave: 'Wer unter … Prozent des Zauns fällt, geht zurück',
    stay: 'Niemand wechselt innerhalb von … Tagen noch einmal',
    serving: {
      title: 'Was jeder Kunde kostet',
      lead: 'Es wird vom Wert jedes Kunden abgezogen, ob betreut oder nicht. Steht hier nichts, ist niemand je unter null. Nach einer Änderung werden alle Werte neu berechnet; das dauert einige Minuten.',
      perOrder: (currency) => `Eine Bestellung, in ${currency}`,
      perOrderHint:
        'Packen, Versand, Kartengebühren, soweit der Deckungsbeitrag sie nicht enthält.',
      perYear: (currency) => `Ein Kunde im Jahr, in ${currency}`,
      perYearHint: 'Kataloge, Briefe, Antworten.',
    },
    submit: 'Speichern und den Zaun versetzen',
  },
  somebody: 'Kunde ohne Namen',
  notices: {
    saved:
      'Gespeichert. Der Zaun steht jetzt dort. Die Betreuung folgt nach und nach: Wer vor Kurzem gewechselt hat, bleibt noch einige Zeit.',
  },
  problems: {
    settings_unreadable:
      'Das war nicht zu lesen, deshalb wurde nichts geändert. Was nicht stimmt, ist unten markiert.',
    changed_meanwhile:
      'In diesem Moment hat jemand anderes den Zaun versetzt. Bitte sehen Sie nach und versuchen Sie es noch einmal.',
  },
};
