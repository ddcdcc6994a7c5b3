import { topic } from './topic.ts';

export const TASTE_TOPICS = {
  colours: topic({
    group: 'tastes',
    kind: 'choice',
    isMany: true,
    choices: ['natural', 'blue', 'green', 'red', 'yellow', 'black-white'],
    asked: { worth: 55 },
    words: {
      en: {
        name: 'Colours you like',
        question: 'Which colours do you like to have around you?',
        why: 'Most of what we have comes in several colours.',
        brings: 'What we show you begins with the colours that you like.',
        choices: {
          ...{ natural: 'Natural tones', blue: 'Blue', green: 'Green', red: 'Red' },
          ...{ yellow: 'Yellow', 'black-white': 'Black and white' },
        },
      },
      de: {
        name: 'Farben, die Sie mögen',
        question: 'Welche Farben haben Sie gern um sich?',
        why: 'Das meiste, was wir haben, gibt es in mehreren Farben.',
        brings: 'Was wir Ihnen zeigen, beginnt mit Ihren Farben.',
        choices: {
          ...{ natural: 'Naturtöne', blue: 'Blau', green: 'Grün', red: 'Rot' },
          ...{ yellow: 'Gelb', 'black-white': 'Schwarz und Weiß' },
        },
      },
    },
  }),
  style: topic({
    group: 'tastes',
    kind: 'choice',
    choices: ['classic', 'modern', 'country', 'playful'],
    asked: { worth: 70 },
    words: {
      en: {
        name: 'Your style',
        question: 'How do you like things best?',
        why: 'Nobody wants to leaf through everything that we have.',
        brings: 'Our proposals begin with what you like.',
        choices: {
          ...{ classic: 'Classic', modern: 'Clear and modern' },
          ...{ country: 'Country house', playful: 'Colourful and playful' },
        },
      },
      de: {
        name: 'Ihr Stil',
        question: 'Wie haben Sie es am liebsten?',
        why: 'Niemand möchte alles durchblättern, was wir haben.',
        brings: 'Unsere Vorschläge beginnen mit dem, was Ihnen gefällt.',
        choices: {
          ...{ classic: 'Klassisch', modern: 'Klar und modern' },
          ...{ country: 'Landhaus', playful: 'Bunt und verspielt' },
        },
      },
    },
  }),
  dislikes: topic({
    group: 'tastes',
    kind: 'text',
    isMany: true,
    asked: { worth: 40 },
    words: {
      en: {
        name: 'What you do not like',
        question: 'Is there anything that we should never send you?',
        why: 'A well-meant surprise can be the wrong one.',
        brings: 'It stays away from your proposals and your own parcels.',
        hint: 'one thing, for example marzipan',
      },
      de: {
        name: 'Was Sie nicht mögen',
        question: 'Gibt es etwas, das wir Ihnen nie schicken sollten?',
        why: 'Auch eine gut gemeinte Überraschung kann die falsche sein.',
        brings: 'Es kommt nicht in Ihre Vorschläge und nicht in Ihre Pakete.',
        hint: 'eines, zum Beispiel Marzipan',
      },
    },
  }),
  'gift-colour': topic({
    group: 'tastes',
    kind: 'text',
    observedFrom: { options: ['colour', 'color', 'farbe'] },
    words: {
      en: {
        name: 'The colour you give most',
        question: 'Which colour do you like to give?',
        why: 'We see which colours you choose.',
        brings: 'It is the first that you are shown.',
      },
      de: {
        name: 'Die Farbe, die Sie am häufigsten schenken',
        question: 'Welche Farbe verschenken Sie gern?',
        why: 'Wir sehen, welche Farben Sie wählen.',
        brings: 'Sie sehen sie zuerst.',
      },
    },
  }),
  'favourite-gift': topic({
    group: 'giving',
    kind: 'text',
    observedFrom: 'product',
    words: {
      en: {
        name: 'The gift you give most',
        question: 'What do you like to give?',
        why: 'We see what you choose.',
        brings: 'You find it again at once.',
      },
      de: {
        name: 'Was Sie am häufigsten schenken',
        question: 'Was verschenken Sie gern?',
        why: 'Wir sehen, was Sie wählen.',
        brings: 'Sie finden es sofort wieder.',
      },
    },
  }),
};
