/** About what is bought again and again: what could not be ordered, and what would help. */
export const enRegulars = {
  whySaid: (shop: string) => `${shop} writes to you because you asked us for the same again.`,
  standingOrderStuck: {
    subject: (name: string, day: string) => `${name}: your delivery on ${day} needs you`,
    subjectLeftOut: (name: string, day: string) => `${name}: nothing comes on ${day}`,
    preheader: 'It is not ordered yet. One small thing is missing.',
    preheaderLeftOut: 'Nothing was charged.',
    title: (name: string, day: string) => `We could not order “${name}” for ${day} yet.`,
    titleLeftOut: (name: string, day: string) => `“${name}” does not come on ${day}.`,
    leftOut: (next: string) =>
      `We are sorry: it could not be ordered in time, so this one delivery is left out. Nothing was charged. The next one is planned for ${next}.`,
    until: (day: string) =>
      `We try again every morning until ${day}. Should it not work by then, this one delivery is left out; the next ones stay planned.`,
    planned: 'Delivery',
    agreed: 'Agreed',
    now: 'Now',
    see: 'Look at it',
  },
  sameAgainOpen: {
    subject: 'The same again: we have a question',
    subjectNamed: (name: string) => `The same again: ${name}`,
    preheader: 'Nothing is ordered yet.',
    title: 'Gladly! Just one thing first.',
    whichOne:
      'Which of these shall it be? One press shows the price and the day; another one orders it.',
    none: 'We have not written down yet what it is that you buy again and again. Tell us once, and from then on these three words are enough.',
    notYet: (name: string) => `We could not order “${name}” yet.`,
    nothingOrdered: 'Nothing is ordered and nothing charged so far.',
    open: 'Your regulars',
    whatHelps: {
      too_soon: 'We cannot be there that soon.',
      too_far_ahead: 'That is further ahead than we can promise.',
    },
  },
};
