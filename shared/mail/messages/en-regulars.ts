/** Occasions that nobody types: what is bought again and again, for oneself or somebody else. */
const regularOccasions: Readonly<Record<string, string>> = {
  'for you': 'For you',
  'as always': 'As always',
};

/** About what is bought again and again: what could not be ordered, and what would help. */
export const enRegulars = {
  regularOccasions,
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
    item: 'What',
    planned: 'Delivery',
    agreed: 'Agreed',
    now: 'Now',
    see: 'Look at it',
    whatHelps: {
      no_card:
        'There is no card on file that we could charge. As soon as you enter one, we take care of the rest.',
      address_missing:
        'We do not know yet where you would like to have it. Please tell us your name and address.',
      product_gone:
        'We are sorry: we no longer have it. Perhaps you would like something else instead.',
      choice_gone:
        'We no longer have it in exactly this size, colour or kind. Please choose once more.',
      email_missing: 'It comes by e-mail, and the address for it is missing.',
      occasion_stopped:
        'These deliveries were stopped on the page of the person whom they are for. If that was not meant so, you can take it back there.',
      recipient_not_found:
        'We cannot find the person whom it is for any more. Please choose again.',
      price_changed:
        'Its price has gone up since we agreed on it, so we would rather ask. Say yes, and it comes at the new price.',
    },
  },
  sameAgainOpen: {
    subject: 'The same again: we have a question',
    subjectNamed: (name: string) => `The same again: ${name}`,
    preheader: 'Nothing is ordered yet.',
    title: 'Gladly! Just one thing first.',
    /** What a press of the button says. */
    said: (name: string) => `The same again: ${name}`,
    question: (names: string) => `The same again: which one? ${names}`,
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
