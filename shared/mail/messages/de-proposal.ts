import { counted } from '../formats.ts';
import type { enProposal } from './en-proposal.ts';

const ideen = (count: number) => counted('de-DE', count, { one: 'Idee', other: 'Ideen' });

export const deProposal: typeof enProposal = {
  proposal: {
    subject: (count) => `${ideen(count)} zu Ihren Fotos`,
    subjectAgain: (count) => `Noch ${ideen(count)}, nach dem, was Sie uns gesagt haben`,
    preheader: (names) => `Wir haben an ${names} gedacht.`,
    title: 'Daran haben wir gedacht.',
    titleAgain: 'Wir haben noch einmal nachgedacht.',
    lead: 'Danke, dass wir Ihre Fotos sehen durften. Auf Ihrer Seite stehen die Sachen daneben: Nehmen Sie, was Ihnen gefällt, sagen Sie Nein zum Rest, oder sagen Sie uns, was noch nicht ganz passt.',
    leadAgain:
      'Was Sie genommen haben, bleibt Ihres, und was Sie nicht wollten, kommt nicht wieder. Bitte sehen Sie sich diese Sachen neben Ihren Fotos an:',
    open: 'Neben den Fotos ansehen',
    reply: 'Sie können auch einfach auf diese Mail antworten, mit Ihren eigenen Worten.',
    nothing: 'Nichts ist bestellt, bevor Sie es bestellen.',
    why: (shop) =>
      `${shop} schreibt Ihnen, weil Sie uns Fotos geschickt und um Ideen gebeten haben.`,
  },
};
