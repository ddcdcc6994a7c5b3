import type { DeclineMailMessages } from './decline-mail.ts';

export const declineMailDe: DeclineMailMessages = {
  titles: {
    work_form: 'Keine Formulare mehr?',
    charged: 'Keine Mail mehr, wenn ein Geschenk bezahlt ist?',
    dispatched: 'Keine Mail mehr, wenn ein Geschenk unterwegs ist?',
    delivered: 'Keine Mail mehr, wenn ein Geschenk angekommen ist?',
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
  },
  stays: 'Erinnerungen und was Sie über Ihre Bestellungen wissen müssen, kommen wie bisher.',
  submit: 'Bitte keine mehr davon',
  doneTitle: 'Wie Sie wünschen.',
  doneLead: 'Wir schicken Ihnen keine mehr davon.',
  undo: 'Sollten sie Ihnen fehlen: Unter „Ich“ können Sie sie wieder bekommen.',
  me: 'Zu „Ich“',
};
