import type { enAnswer } from './en-answer.ts';

export const deAnswer: typeof enAnswer = {
  answer: {
    subject: 'Unsere Antwort auf das, was Sie uns gesagt haben',
    subjectAlone: 'Ein Wort von uns',
    title: 'Das ist unsere Antwort.',
    titleAlone: 'Ein Wort von uns.',
    quoted: 'Sie haben gesagt:',
    promised: (date) => `Versprochen bis ${date}`,
    promisedUndated: 'Versprochen',
    asks: 'Dazu würden wir gern von Ihnen hören. Antworten Sie einfach auf diese Mail, oder schreiben Sie auf Ihrer Seite.',
    reply: 'Sie können auf diese Mail antworten, oder auf Ihrer Seite schreiben.',
    open: 'Unser Gespräch öffnen',
    why: (shop) =>
      `${shop} schreibt Ihnen, weil wir miteinander im Gespräch sind; das ist keine Werbung.`,
  },
};
