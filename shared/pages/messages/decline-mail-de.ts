import type { DeclineMailMessages } from './decline-mail.ts';

export const declineMailDe: DeclineMailMessages = {
  titles: {
    work_form: 'Keine Formulare mehr?',
    charged: 'Keine Mail mehr, wenn ein Geschenk bezahlt ist?',
    dispatched: 'Keine Mail mehr, wenn ein Geschenk unterwegs ist?',
    delivered: 'Keine Mail mehr, wenn ein Geschenk angekommen ist?',
    dialogue: 'Keine Antworten mehr per E-Mail?',
    offers: 'Nichts mehr, was Ihnen gefallen könnte?',
    research: 'Keine Fragen mehr von uns?',
  },
  leads: {
    work_form:
      'Zu jedem neuen Katalog schicken wir Ihnen ein Formular mit den Geschenken vom letzten Jahr und den Daten für dieses Jahr. Auch ohne es finden Sie alle in Ihrem Geschenkbuch.',
    charged:
      'Sie hatten darum gebeten. Was wir wann berechnen, sehen Sie weiterhin in Ihrem Geschenkbuch.',
    dispatched:
      'Sie hatten darum gebeten. Wo ein Geschenk ist, sehen Sie weiterhin in Ihrem Geschenkbuch.',
    delivered:
      'Sie hatten darum gebeten. Wo ein Geschenk ist, sehen Sie weiterhin in Ihrem Geschenkbuch.',
    dialogue:
      'Sie haben uns geschrieben, darum antworten wir. Auch ohne Mails finden Sie, was wir sagen, in unserem Gespräch auf diesen Seiten.',
    offers: 'Sie wollten davon hören. Sobald Sie es nicht mehr wollen, ist Schluss damit.',
    research: 'Sie haben uns erlaubt zu fragen. Sobald Sie genug davon haben, ist Schluss damit.',
  },
  stays: 'Erinnerungen und was Sie über Ihre Bestellungen wissen müssen, kommen wie bisher.',
  submit: 'Bitte keine mehr davon',
  doneTitle: 'Wie Sie wünschen.',
  doneLead: 'Wir schicken Ihnen keine mehr davon.',
  undo: 'Sollten sie Ihnen fehlen: Unter „Was Sie bekommen“ können Sie sie wieder haben.',
  me: 'Zu „Was Sie bekommen“',
};
