import { counted } from '../../mail/formats.ts';
import type { AgainMessages } from './again.ts';

const geschenke = (count: number) =>
  counted('de-DE', count, { one: 'Geschenk', other: 'Geschenke' });

export const againDe: AgainMessages = {
  title: 'Dieses Jahr wieder',
  lead: (count) =>
    count === 1
      ? 'Ein Geschenk vom letzten Jahr, und der Tag in diesem Jahr steht schon da. Behalten Sie es, ändern Sie es, oder lassen Sie es weg.'
      : `${geschenke(count)} vom letzten Jahr, und die Tage in diesem Jahr stehen schon da. Behalten Sie, was Ihnen gefällt, ändern Sie einen Tag oder die Worte, und nehmen Sie den Haken weg, wo es nicht sein soll.`,
  formTitle: (edition) => `Dieses Jahr wieder: ${edition}`,
  formLead:
    'Das sind die Zeilen des Formulars, das wir Ihnen geschickt haben. Behalten Sie, was Ihnen gefällt, ändern Sie einen Tag oder die Worte, und nehmen Sie den Haken weg, wo es nicht sein soll.',
  empty: 'Noch gibt es vom letzten Jahr nichts zu wiederholen.',
  emptyHint: 'Was Sie in diesem Jahr schenken, steht nächstes Jahr hier, mit seinem Tag.',
  allDone: 'Alle Geschenke vom letzten Jahr sind schon wieder vorgesehen.',
  order: 'Etwas Neues bestellen',
  toGifts: 'Zu Ihrem Geschenkbuch',
  keep: (name, occasion) => `Wieder für ${name}, ${occasion}`,
  lastTime: (date) => `Letztes Mal am ${date}`,
  day: 'In diesem Jahr am',
  dayPast: 'Der Tag auf dem Formular ist vorbei. Bitte wählen Sie einen anderen.',
  words: 'Ihre Worte',
  writeWords: 'Worte dazuschreiben',
  ordered: 'schon bestellt',
  seeOrdered: 'Geschenk ansehen',
  on_sheet: 'schon auf Ihrem Bestellblatt',
  seeSheet: 'Zum Bestellblatt',
  stopped: 'Sie haben diesen Anlass beendet.',
  seePerson: 'Das zurücknehmen',
  gone: 'Dieser Mensch steht nicht mehr in Ihrem Adressbuch.',
  submit: 'Angehakte Geschenke auf mein Bestellblatt',
  submitHint: (count) =>
    `${count === 1 ? 'Ein Geschenk ist' : `${geschenke(count)} sind`} jetzt angehakt. Noch ist nichts bestellt: Auf dem Blatt sehen Sie alles noch einmal.`,
  rest: 'Schon vorgesehen oder weggelassen',
  notices: {
    nothing_ticked: 'Es ist kein Geschenk angehakt. Bitte haken Sie mindestens eines an.',
    sheet_full:
      'Das ist mehr, als auf ein Blatt passt. Bitte bestellen Sie zuerst, was darauf steht.',
    too_long: 'Einige Ihrer Worte sind zu lang. Bitte kürzen Sie sie.',
    changed_meanwhile:
      'Das Blatt wird gerade auf einem anderen Gerät geändert. Bitte versuchen Sie es noch einmal.',
  },
};
