import { topic } from './topic.ts';

export const SIZE_TOPICS = {
  'clothing-size': topic({
    group: 'sizes',
    kind: 'size',
    asked: { worth: 60 },
    words: {
      en: {
        name: 'Clothing size',
        question: 'Which size do you wear in clothes?',
        why: 'You order for yourself, too, and sizes are what is sent back most.',
        brings: 'We put your size in for you, and tell you when something runs small.',
        hint: 'for example M, 40 or UK 14',
      },
      de: {
        name: 'Kleidergröße',
        question: 'Welche Kleidergröße tragen Sie?',
        why: 'Sie bestellen auch für sich selbst, und nichts wird öfter zurückgeschickt als die falsche Größe.',
        brings: 'Wir tragen Ihre Größe für Sie ein und sagen es, wenn etwas klein ausfällt.',
        hint: 'zum Beispiel M, 40 oder XL',
      },
    },
  }),
  'shoe-size': topic({
    group: 'sizes',
    kind: 'size',
    asked: { worth: 50 },
    words: {
      en: {
        name: 'Shoe size',
        question: 'Which shoe size do you wear?',
        why: 'Slippers and boots come back most often because of their size.',
        brings: 'We send the size that fits, at the first try.',
        hint: 'for example 43 or UK 9',
      },
      de: {
        name: 'Schuhgröße',
        question: 'Welche Schuhgröße haben Sie?',
        why: 'Hausschuhe und Stiefel kommen meist wegen der Größe zurück.',
        brings: 'Wir schicken gleich die Größe, die passt.',
        hint: 'zum Beispiel 43 oder UK 9',
      },
    },
  }),
};
