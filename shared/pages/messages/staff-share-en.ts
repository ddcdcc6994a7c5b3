import { counted } from '../../mail/formats.ts';

// What part of a customer's business is ours, for the staff alone. Values come formatted.
export const staffShareEn = {
  title: 'How much of their business we have',
  unknown:
    'We do not know, and there are too few customers like them to guess. It is worth asking.',
  share: 'With us',
  by: {
    stated: (low: string, high: string) => `They said so; that is between ${low} and ${high}.`,
    estimated: (count: number) =>
      `Our guess, no fact: they order for amounts like ${counted('en-GB', count, { one: 'other customer', other: 'other customers' })}, and the best tenth of those show how much there is. It is worth asking.`,
  },
  year: 'In a year they spend',
  yearWith: (here: string, inAll: string) => `${here} with us, of some ${inAll} in all`,
  potential: 'The rest would add',
  potentialNote: 'Margin of three years, as likely as they stay.',
  segments: {
    most_valuable: {
      name: 'Most valuable',
      note: 'Among the best fifth. Keep them: nothing matters more than that they stay.',
    },
    most_growable: {
      name: 'Most growable',
      note: 'Would be among the best fifth if we had the rest of their business. Find out what it would take.',
    },
    migrator: {
      name: 'May go either way',
      note: 'Not among the best, and not seen to become it. Learn more about them at little cost.',
    },
    below_zero: {
      name: 'Below zero',
      note: 'Cost more than they bring, and would with all of their business. Serve them where it costs little.',
    },
  },
  kind: 'What kind of customer',
};
