import { topic } from './topic.ts';

export const LIFE_TOPICS = {
  'addressed-as': topic({
    group: 'life',
    kind: 'text',
    asked: { worth: 80 },
    words: {
      en: {
        name: 'How to address you',
        question: 'How would you like us to address you?',
        why: 'A name and a title say more than a form can ask.',
        brings: 'Whoever of us speaks with you, or answers you, does it as you like it.',
        hint: 'for example Dr Lovelace, or Ada',
      },
      de: {
        name: 'Ihre Anrede',
        question: 'Wie möchten Sie von uns angesprochen werden?',
        why: 'Name und Titel sagen mehr, als ein Formular fragen kann.',
        brings: 'Wer von uns mit Ihnen spricht oder Ihnen antwortet, tut es so, wie Sie es mögen.',
        hint: 'zum Beispiel Frau Dr. Lovelace',
      },
    },
  }),
  allergies: topic({
    group: 'life',
    kind: 'text',
    isMany: true,
    asked: { worth: 90 },
    words: {
      en: {
        name: 'Allergies',
        question: 'Is there an allergy that we should know of?',
        why: 'Much of what we send can be eaten, or smells.',
        brings: 'We look at it before anything goes to you.',
        hint: 'one thing, for example nuts',
      },
      de: {
        name: 'Allergien',
        question: 'Gibt es eine Allergie, von der wir wissen sollten?',
        why: 'Vieles, was wir verschicken, kann man essen oder riechen.',
        brings: 'Wir achten darauf, bevor etwas zu Ihnen geht.',
        hint: 'eine, zum Beispiel Nüsse',
      },
    },
  }),
  household: topic({
    group: 'life',
    kind: 'choice',
    choices: ['alone', 'two', 'family', 'shared'],
    asked: { worth: 30 },
    words: {
      en: {
        name: 'Your household',
        question: 'For how many do you keep house?',
        why: 'A tea set for twelve is no good proposal for two.',
        brings: 'We propose what fits, in the right quantity.',
        choices: { alone: 'Just me', two: 'Two of us', family: 'A family', shared: 'Friends' },
      },
      de: {
        name: 'Ihr Haushalt',
        question: 'Wie viele sind Sie zu Hause?',
        why: 'Ein Teeservice für zwölf ist für zwei kein guter Vorschlag.',
        brings: 'Wir schlagen vor, was passt, in der richtigen Menge.',
        choices: {
          ...{ alone: 'Nur ich', two: 'Zu zweit' },
          ...{ family: 'Eine Familie', shared: 'Eine Wohngemeinschaft' },
        },
      },
    },
  }),
  birthday: topic({
    group: 'life',
    kind: 'date',
    asked: { worth: 35 },
    words: {
      en: {
        name: 'Your birthday',
        question: 'When is your birthday?',
        why: 'You think of everybody else’s.',
        brings: 'A word from us on the day. The year is not needed.',
        hint: 'for example 4 March',
      },
      de: {
        name: 'Ihr Geburtstag',
        question: 'Wann haben Sie Geburtstag?',
        why: 'An die der anderen denken Sie immer.',
        brings: 'Ein Gruß von uns an dem Tag. Das Jahr brauchen wir nicht.',
        hint: 'zum Beispiel 4. März',
      },
    },
  }),
  'special-days': topic({
    group: 'life',
    kind: 'date',
    isMany: true,
    isAboutSomebody: true,
    words: {
      en: {
        name: 'Days that matter to you',
        question: 'Whose day should we keep in mind?',
        why: 'It is for these days that you order.',
        brings: 'You find the day when you order for them.',
        hint: 'for example 4 March',
      },
      de: {
        name: 'Tage, die Ihnen wichtig sind',
        question: 'An wessen Tag sollen wir denken?',
        why: 'Für solche Tage bestellen Sie.',
        brings: 'Sie finden den Tag, wenn Sie für diesen Menschen bestellen.',
        hint: 'zum Beispiel 4. März',
      },
    },
  }),
  needs: topic({
    group: 'life',
    kind: 'text',
    isMany: true,
    asked: { worth: 45 },
    words: {
      en: {
        name: 'What to mind',
        question: 'Is there anything that would make it easier for you to have to do with us?',
        why: 'Large print, a slow doorbell, a phone that nobody hears: we would rather know.',
        brings: 'We mind it, without your having to say it again.',
        hint: 'for example large print',
      },
      de: {
        name: 'Worauf wir achten sollen',
        question: 'Gibt es etwas, das es Ihnen leichter macht, mit uns zu tun zu haben?',
        why: 'Große Schrift, eine leise Klingel, ein Telefon, das niemand hört: Wir wissen es lieber.',
        brings: 'Wir achten darauf, ohne dass Sie es noch einmal sagen müssen.',
        hint: 'zum Beispiel große Schrift',
      },
    },
  }),
};
