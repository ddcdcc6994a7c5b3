import type { Messages } from '../messages.ts';

export const deCases: Pick<
  Messages,
  'whyCase' | 'feedback' | 'case' | 'caseOpened' | 'caseAnswer' | 'caseLater' | 'caseClosed'
> = {
  whyCase: (shop) =>
    `${shop} schreibt Ihnen, weil Sie uns gesagt haben, dass etwas nicht in Ordnung war. Darum geht es hier; es ist keine Werbung.`,
  feedback: {
    ask: 'War diese Mail hilfreich für Sie?',
    askGift: 'War alles, wie es sein soll?',
    good: '👍 Gut',
    bad: '👎 Nicht gut',
  },
  case: {
    youWrote: 'Sie haben geschrieben:',
    see: 'Sehen, wie es steht',
  },
  caseOpened: {
    subject: (day) => `Sie bekommen unsere Antwort bis ${day}`,
    preheader: 'Danke, dass Sie es uns gesagt haben. Jemand von uns steht jetzt dafür ein.',
    title: 'Danke, dass Sie es uns gesagt haben.',
    titleAgain: 'Danke. Wir sehen es uns noch einmal an.',
    lead: (day) =>
      `Wir haben es gelesen, und jemand von uns steht dafür ein, bis es erledigt ist. Sie hören von uns bis ${day}.`,
    more: 'Möchten Sie etwas ergänzen? Antworten Sie einfach auf diese Mail, oder schreiben Sie es auf der Seite.',
  },
  caseAnswer: {
    subject: 'Unsere Antwort auf das, was Sie uns gesagt haben',
    title: 'Das ist unsere Antwort.',
    ask: 'Ist es damit erledigt? Sie entscheiden.',
    settled: 'Ja, es ist erledigt',
    notYet: 'Nein, noch nicht',
    silence:
      'Wenn wir zehn Tage nichts hören, betrachten wir es als erledigt. Sie können jederzeit darauf zurückkommen.',
  },
  caseLater: {
    subject: (day) => `Sie hören von uns bis ${day}`,
    preheader: 'Der Tag, den wir Ihnen versprochen haben, ändert sich. Das ist der Grund.',
    title: (day) => `Sie hören von uns bis ${day}.`,
    lead: 'Der Tag, den wir Ihnen versprochen haben, ändert sich; das sagen wir lieber jetzt, als zu spät zu kommen. Der Grund:',
  },
  caseClosed: {
    subject: 'Wir betrachten es als erledigt',
    preheader: 'Sie können jederzeit darauf zurückkommen.',
    title: 'Wir betrachten es als erledigt.',
    lead: 'Vor zehn Tagen haben wir Ihnen geantwortet und seitdem nichts gehört; darum ist es bei uns nicht mehr offen. Was wir vereinbart haben, gilt.',
    again:
      'Ist es nicht erledigt? Dann sagen Sie es bitte: Antworten Sie auf diese Mail, oder drücken Sie hier, und wir sehen es uns sofort noch einmal an.',
    reopen: 'Es ist nicht erledigt',
  },
};
