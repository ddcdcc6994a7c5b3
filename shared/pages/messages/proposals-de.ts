import { counted } from '../../mail/formats.ts';
import type { ProposalsMessages } from './proposals.ts';

const things = (count: number) => counted('de-DE', count, { one: 'Stück', other: 'Stücke' });

export const proposalsDe: ProposalsMessages = {
  title: 'Unsere Ideen für Sie',
  lead: 'Sagen Sie Zeile für Zeile Ja, Nein, oder was noch nicht ganz passt. Was Sie offenlassen, bleibt offen.',
  by: (name, date) => `${name}, ${date}`,
  photo: (number) => `Foto ${number}`,
  photos: 'Ihre Fotos',
  ideas: 'Unsere Ideen',
  onPhoto: (number) => `auf Foto ${number}`,
  answer: 'Ihre Antwort',
  taken: 'Das nehme ich',
  rejected: 'Das nicht',
  comment: 'Fast, aber',
  words: 'In Ihren Worten',
  wordsHint: 'Etwa „zu breit“ oder „in Grün“. Sie müssen nichts schreiben.',
  forWhom: 'Für wen?',
  myself: 'Für mich',
  when: 'Wann soll es kommen?',
  whenHint: 'Das können Sie noch offenlassen.',
  submit: 'Meine Antwort abschicken',
  nothingOrdered:
    'Was Sie nehmen, kommt auf Ihren Bestellzettel. Nichts ist bestellt, bevor Sie es bestellen.',
  rejectedHint: 'Was Sie nicht wollen, schlagen wir Ihnen nicht noch einmal vor.',

  answeredOn: (date) => `Sie haben am ${date} geantwortet.`,
  said: { taken: 'Genommen', rejected: 'Das nicht', comment: 'Fast', none: 'Offengelassen' },
  onSheet: (count) => `${things(count)} auf Ihrem Bestellzettel`,
  toSheet: 'Zu meinem Bestellzettel',
  carryOut: 'Auf meinen Bestellzettel setzen',
  notYetOnSheet: 'Was Sie genommen haben, steht noch nicht auf Ihrem Bestellzettel.',
  takenBefore: 'Das haben Sie schon genommen',
  next: 'Wir denken über das nach, was Sie uns gesagt haben, und melden uns wieder.',
  newer: 'Es gibt neuere Ideen für Sie.',
  toNewer: 'Ansehen',
  conversation: 'Schreiben Sie uns dazu',
  morePhotos: 'Noch ein Foto schicken',

  mend: 'Noch ist nichts abgeschickt. Was uns fehlt, steht bei seiner Zeile.',
  errors: {
    comment_missing: 'Was passt noch nicht? Ein Wort genügt.',
    too_long: 'Das ist länger, als hier Platz hat. Bitte kürzen Sie es etwas.',
    date_unreadable: 'Dieses Datum können wir nicht lesen.',
    recipient_unknown: 'Diese Person steht nicht mehr in Ihrem Adressbuch.',
  },
  done: { answered: 'Danke. Ihre Antwort ist da.' },
  refused: {
    no_answers: 'Bitte sagen Sie zu mindestens einer Zeile etwas.',
    line_refused: 'Etwas passt nicht zusammen. Bitte sehen Sie noch einmal nach.',
    already_answered: 'Sie haben schon geantwortet; was Sie gesagt haben, steht unten.',
    newer_proposal: 'Inzwischen gibt es neuere Ideen für Sie. Bitte antworten Sie auf diese.',
    sheet_full:
      'Ihr Bestellzettel ist voll. Bitte bestellen Sie, was darauf steht, oder nehmen Sie etwas herunter, und versuchen Sie es dann noch einmal.',
    changed_meanwhile: 'Inzwischen hat sich etwas geändert. Bitte sehen Sie noch einmal nach.',
  },
};
