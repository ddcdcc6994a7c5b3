import { topic } from './topic.ts';

export const GIVING_TOPICS = {
  'favourite-occasion': topic({
    group: 'giving',
    kind: 'choice',
    choices: ['birthday', 'christmas', 'anniversary', 'thanks', 'no-reason'],
    asked: { worth: 25 },
    inferredFrom: 'occasion',
    words: {
      en: {
        name: 'When you like to give',
        question: 'On which occasion do you like to give most?',
        why: 'Ideas come at the wrong moment more often than not.',
        brings: 'Ours come when you can use them.',
        choices: {
          ...{ birthday: 'Birthdays', christmas: 'Christmas', anniversary: 'Anniversaries' },
          ...{ thanks: 'To say thank you', 'no-reason': 'For no reason at all' },
        },
      },
      de: {
        name: 'Wann Sie gern schenken',
        question: 'Zu welchem Anlass schenken Sie am liebsten?',
        why: 'Ideen kommen meist im falschen Moment.',
        brings: 'Unsere kommen dann, wenn Sie sie brauchen können.',
        choices: {
          ...{ birthday: 'Geburtstage', christmas: 'Weihnachten', anniversary: 'Jahrestage' },
          ...{ thanks: 'Als Dankeschön', 'no-reason': 'Einfach so' },
        },
      },
    },
  }),
  budget: topic({
    group: 'giving',
    kind: 'choice',
    choices: ['up-to-25', 'up-to-50', 'up-to-100', 'over-100'],
    // Before Christmas most gifts are chosen.
    asked: { worth: 48, worthInMonths: { 10: 75, 11: 85, 12: 75 } },
    words: {
      en: {
        name: 'What a gift may cost',
        question: 'What may a gift cost, as a rule?',
        why: 'It should be neither too small nor embarrassingly large.',
        brings: 'You see proposals that you would have chosen yourself.',
        choices: {
          ...{ 'up-to-25': 'Up to 25', 'up-to-50': '25 to 50' },
          ...{ 'up-to-100': '50 to 100', 'over-100': 'More than 100' },
        },
      },
      de: {
        name: 'Was ein Geschenk kosten darf',
        question: 'Was darf ein Geschenk in der Regel kosten?',
        why: 'Es soll weder zu klein sein noch in Verlegenheit bringen.',
        brings: 'Sie sehen Vorschläge, die Sie selbst gewählt hätten.',
        choices: {
          ...{ 'up-to-25': 'Bis 25', 'up-to-50': '25 bis 50' },
          ...{ 'up-to-100': '50 bis 100', 'over-100': 'Mehr als 100' },
        },
      },
    },
  }),
};
