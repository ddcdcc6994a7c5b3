import type { consentWordsEn } from './consent-words-en.ts';

export const consentWordsDe: typeof consentWordsEn = {
  purposes: {
    service: {
      title: 'Ihre Bestellungen',
      hint: 'Erinnerungen, Zahlungen, und wenn etwas schiefgeht. Per E-Mail immer: Es gehört zu dem, was Sie bestellt haben.',
    },
    dialogue: {
      title: 'Antworten auf das, was Sie sagen',
      hint: 'Wenn Sie uns etwas fragen, erzählen oder sich beschweren.',
    },
    offers: {
      title: 'Dinge, von denen wir glauben, dass sie Ihnen gefallen',
      hint: 'Ab und zu, für Sie ausgesucht. Nur wenn Sie Ja sagen.',
    },
    catalogue: {
      title: 'Die Geschenke vom letzten Jahr, fertig zum Bestellen',
      hint: 'Zu jedem neuen Katalog, wenn Sie bei uns geschenkt haben: per E-Mail oder mit der Post, nie beides.',
    },
    research: {
      title: 'Fragen von uns',
      hint: 'Was wir besser oder anders machen könnten. Nur wenn Sie Ja sagen.',
    },
  },
  channels: { mail: 'per E-Mail', phone: 'am Telefon', post: 'mit der Post' },
  news: {
    charged: 'Eine Mail, wenn ein Geschenk bezahlt ist',
    dispatched: 'Eine Mail, wenn ein Geschenk unterwegs ist',
    delivered: 'Eine Mail, wenn ein Geschenk angekommen ist',
  },
  settings: {
    pause: 'Vor diesem Tag nichts, worum ich nicht gebeten habe',
    bereaved: 'Wir haben jemanden verloren: vor diesem Tag nichts, was verkauft',
    weekly_max: 'Höchstens so viele in einer Woche',
    night: 'Nachts nur, was zu meinen Bestellungen gehört',
    dinner: 'Beim Abendessen keine Anrufe',
  },
};
