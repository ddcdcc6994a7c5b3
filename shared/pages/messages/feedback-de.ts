import type { FeedbackMessages } from './feedback.ts';

const zu = (thing: string | undefined) => (thing === undefined ? '' : `, ${thing}`);

export const feedbackDe: FeedbackMessages = {
  about: {
    gift: (thing) => `Ihr Geschenk${zu(thing)}`,
    reminder: (thing) => `die Erinnerung${zu(thing)}`,
    order: () => 'die Bestätigung Ihrer Bestellung',
    charged: (thing) => `die Zahlung${zu(thing)}`,
    declined: (thing) => `die Zahlung, die nicht geklappt hat${zu(thing)}`,
    lapsed: (thing) => `das Geschenk, das nicht verschickt wurde${zu(thing)}`,
    late: (thing) => `das Geschenk, das zu spät kommt${zu(thing)}`,
    dispatched: (thing) => `das Paket unterwegs${zu(thing)}`,
    cancelled: (thing) => `das stornierte Geschenk${zu(thing)}`,
    stopped: () => 'der beendete Anlass',
    form: () => 'das Formular mit den Geschenken vom letzten Jahr',
    sheet: () => 'was wir auf Ihrem Formular gelesen haben',
    answer: () => 'unsere Antwort',
    proposal: () => 'unser Vorschlag',
    regular: () => 'was Sie immer wieder nehmen',
    account: () => 'Ihr Konto',
    case: () => 'was Sie uns gesagt haben',
  },
  phrase: {
    good: (what) => `👍 Gut: ${what}`,
    bad: (what) => `👎 Nicht gut: ${what}`,
  },
  verdicts: { good: '👍 Gut', bad: '👎 Nicht gut' },
  ask: {
    title: 'Wie war es?',
    gift: 'War alles, wie es sein soll?',
    lead: (what) => `Es geht um Folgendes: ${what}.`,
    words: 'Möchten Sie mehr dazu sagen?',
    wordsHint: 'Sie müssen nicht.',
    send: { good: 'Senden: 👍 Gut', bad: 'Senden: 👎 Nicht gut' },
    other: { good: 'Nein, es war gut', bad: 'Nein, es war nicht gut' },
  },
  thanks: {
    title: 'Danke.',
    said: {
      good: (what) => `Gut: ${what}. Das freut uns.`,
      bad: (what) => `Nicht gut: ${what}. Das tut uns leid.`,
    },
    words: { good: 'Möchten Sie mehr dazu sagen?', bad: 'Was hätte besser sein sollen?' },
    wordsHint: {
      good: 'Sie müssen nicht. Was Sie schreiben, liest jemand von uns.',
      bad: 'Dann geht jemand von uns der Sache nach und antwortet Ihnen; bis wann, sagen wir Ihnen sofort.',
    },
    submit: 'Senden',
    change: { good: 'Es war doch gut', bad: 'Es war doch nicht gut' },
    noted: 'Jemand von uns liest es.',
    case: (date) => `Jemand von uns geht der Sache nach. Sie hören von uns bis ${date}.`,
    caseAnswered: 'Wir haben Ihnen geantwortet.',
    caseClosed: 'Es ist erledigt.',
    seeCase: 'Sehen, wie es steht',
    seeGift: 'Zum Geschenk',
  },
  done: { thanks: 'Das ist bei uns angekommen.', noted: 'Was Sie geschrieben haben, ist da.' },
  refused: {
    words_too_long: (max) => `Das sind mehr als ${max} Zeichen. Bitte kürzen Sie es ein wenig.`,
    answered_too_often:
      'Dazu haben Sie uns schon oft geantwortet. Bitte schreiben Sie uns lieber: Da ist mehr Platz.',
    changed_meanwhile: 'Das hat gerade nicht geklappt. Bitte senden Sie es noch einmal.',
  },
};
