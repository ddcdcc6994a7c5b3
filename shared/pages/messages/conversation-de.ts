import { counted } from '../../mail/formats.ts';
import type { ConversationMessages } from './conversation.ts';

const gifts = (count: number) => counted('de-DE', count, { one: 'Geschenk', other: 'Geschenke' });

export const conversationDe: ConversationMessages = {
  title: 'Gespräch',
  lead: 'Alles, was Sie uns gesagt haben, hier, per E-Mail, am Telefon oder im Laden, und was wir geantwortet haben. Sie müssen nichts zweimal sagen.',
  empty:
    'Noch wurde nichts gesagt. Fragen Sie uns, sagen Sie uns, was Sie suchen, oder was nicht gut war.',

  leftOff: {
    title: 'Wo wir stehen geblieben sind',
    nothing: 'Zwischen uns ist nichts offen.',
    quoted: (words) => `„${words}“`,
    labels: {
      us: {
        answer: 'Wir schulden Ihnen eine Antwort',
        promise: 'Wir haben versprochen',
        case: 'Wir gehen dem nach',
        proposal: 'Wir arbeiten an einem Vorschlag',
        question: 'Sie haben uns gefragt',
        fact_to_confirm: 'Das müssen wir noch prüfen',
      },
      customer: {
        answer: 'Wir haben Sie gefragt',
        promise: 'Sie wollten',
        case: 'Ist es erledigt?',
        proposal: 'Ein Vorschlag wartet auf Sie',
        question: 'Wir wüssten gern',
        fact_to_confirm: 'Von Ihnen zu bestätigen',
      },
    },
    more: (count) => `und ${count} weitere`,
    by: (date) => `bis ${date}`,
    late: (date) => `bis ${date}. Das ist vorbei, und es tut uns leid: Wir sind dabei.`,
    since: (date) => `seit ${date}`,
    sheet: 'Auf Ihrem Bestellblatt',
    sheetRows: (count) => `${gifts(count)}, noch nicht bestellt`,
    links: {
      case: 'Wie es steht',
      proposal: 'Den Vorschlag ansehen',
      question: 'Antworten',
      fact_to_confirm: 'Ansehen',
      answer: 'Lesen',
      sheet: 'Dort weitermachen',
    },
  },

  turns: {
    title: 'Was gesagt wurde',
    you: 'Sie',
    us: 'Wir',
    channels: {
      page: '',
      mail: 'per E-Mail',
      phone: 'am Telefon',
      store: 'im Laden',
    },
    with: (name) => `mit ${name}`,
    silent: {
      page: 'etwas geschickt',
      mail: 'eine E-Mail ohne Worte',
      phone: 'mit uns gesprochen',
      store: 'uns besucht',
    },
    attachments: 'Beigelegt',
    led: {
      answer: 'unsere Antwort',
      fact: 'vorgemerkt',
      question: 'eine Frage beantwortet',
      prescription: 'etwas, das Sie immer wieder nehmen',
      proposal: 'ein Vorschlag',
      case: 'was daraus wurde',
      feedback: 'Ihre Meinung',
      gift_order: 'Ihre Bestellung',
      gift: 'ein Geschenk',
      permission: 'was Sie erhalten',
    },
    earlier: 'Früheres',
    newest: 'Zurück zum Neuesten',
  },

  say: {
    title: 'Sagen Sie uns etwas',
    label: 'Ihre Worte',
    hint: 'Das liest ein Mensch. Die Antwort kommt hierher und per E-Mail.',
    submit: 'Absenden',
    photos: 'Fotos schicken',
    mend: 'Es ist noch nichts abgeschickt.',
    text_missing: 'Hier stehen noch keine Worte.',
    text_too_long:
      'Das ist länger als 10.000 Zeichen. Bitte kürzen Sie es, oder schicken Sie es in zwei Teilen.',
    changed_meanwhile:
      'Im selben Augenblick kam etwas anderes herein. Ihre Worte stehen noch hier: Bitte senden Sie sie noch einmal ab.',
  },
  done: {
    said: 'Danke, es ist bei uns. Unsere Antwort finden Sie hier und in Ihren Mails.',
  },
};
