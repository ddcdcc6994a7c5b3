import type { StaffDoorMessages } from './staff-door.ts';

export const staffDoorDe: StaffDoorMessages = {
  title: 'Für Mitarbeitende',
  lead: 'Geben Sie Ihre Adresse ein, und wir schicken Ihnen einen Code. Dieser Browser kennt Sie dann acht Stunden lang, oder bis Sie sich abmelden.',
  leadProvider: 'Dieser Browser kennt Sie dann acht Stunden lang, oder bis Sie sich abmelden.',
  email: 'Ihre Adresse bei der Arbeit',
  submit: 'Code schicken',
  provider: (name) => `Mit ${name} anmelden`,
  or: 'Oder mit einem Code per E-Mail:',
  code: {
    title: 'Ihr Code',
    lead: (email, minutes) =>
      `Wenn ${email} hier arbeitet, sind sechs Ziffern dorthin unterwegs. Sie gelten ${minutes} Minuten lang.`,
    code: 'Die sechs Ziffern',
    submit: 'Anmelden',
    again: 'Noch einen Code schicken',
    otherAddress: 'Eine andere Adresse nehmen',
  },
  returned: {
    title: 'Sie sind angemeldet.',
    lead: (name) => `Willkommen, ${name}.`,
    on: 'Weiter',
  },
  roles: { manager: 'Kundenbetreuung', lead: 'Leitung', operator: 'Bearbeitung' },
};
