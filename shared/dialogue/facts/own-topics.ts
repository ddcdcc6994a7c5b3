import { topic } from './topic.ts';

/**
 * The topics of this company. Another one is an entry here, with its words in every language; its
 * name stays for ever, since facts are stored under it.
 */
export const OWN_TOPICS = {
  'share-of-customer': topic({
    group: 'giving',
    kind: 'choice',
    choices: ['most', 'about-half', 'a-few', 'this-one'],
    // What the rest of their business would add follows from it (`value/share-of-customer.ts`).
    asked: { worth: 40 },
    words: {
      en: {
        name: 'What you give through us',
        question: 'Of all the gifts that you give in a year, how many come from us?',
        why: 'We would like to know whether we are of any use to you.',
        brings: 'Whoever trusts us with much deserves a person who answers for it.',
        choices: {
          ...{ most: 'Most of them', 'about-half': 'About half' },
          ...{ 'a-few': 'A few', 'this-one': 'Just this one' },
        },
      },
      de: {
        name: 'Was Sie bei uns kaufen',
        question: 'Wie viele Ihrer Geschenke im Jahr kommen von uns?',
        why: 'Wir möchten wissen, ob wir Ihnen nützlich sind.',
        brings: 'Wer uns viel anvertraut, verdient jemanden, der dafür einsteht.',
        choices: {
          ...{ most: 'Die meisten', 'about-half': 'Etwa die Hälfte' },
          ...{ 'a-few': 'Einige', 'this-one': 'Nur dieses eine' },
        },
      },
    },
  }),
};
