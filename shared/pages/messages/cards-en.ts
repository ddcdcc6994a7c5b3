import type { SandboxCardCode } from '../../payments/sandbox-cards.ts';

// Paying: the cards, what was paid and what will be. Values come formatted.

export const cardsEn = {
  title: 'Paying',
  lead: 'Each gift is charged on its own day, shortly before it goes out, and nothing before that.',

  waiting: {
    title: 'Not paid yet',
    lead: 'These could not be paid. Enter a card or charge another one, and we try at once.',
    open: (count: string) =>
      `There is no card that we could charge for ${count}. Please enter one.`,
    gifts: { one: 'open gift', other: 'open gifts' },
    gift: (name: string, amount: string) => `The gift for ${name}, ${amount}`,
    see: 'See this gift',
  },

  cards: {
    title: 'Your cards',
    none: 'There is no card yet. You enter it on the page of our payment partner; its number never reaches us.',
    name: (brand: string, last4: string) => `${brand} ending in ${last4}`,
    until: (month: string) => `works until the end of ${month}`,
    expired: (month: string) => `expired at the end of ${month}`,
    refused: 'Its bank refuses it for good. Please use another one.',
    isCharged: 'is charged',
    choose: 'Charge this one',
    remove: 'Remove',
    add: 'Enter a card',
    addAnother: 'Enter another card',
  },
  remove: {
    title: (card: string) => `Remove your ${card}?`,
    lead: 'We never charge it again.',
    other: (card: string) => `Your gifts are charged to your ${card} then.`,
    noneLeft: 'There is no other card then.',
    noneLeftGifts: (count: string) =>
      `There is no other card then, and ${count} will need one. Before each we remind you in time to enter it.`,
    submit: 'Yes, remove it',
    leave: 'No, keep it',
  },

  ahead: {
    title: 'What will be charged',
    none: 'No gift is waiting to be paid.',
    gifts: { one: 'gift', other: 'gifts' },
    item: (name: string, item: string) => `${item}, for ${name}`,
    on: (date: string) => `on ${date}`,
  },
  paid: {
    title: 'Payments so far',
    none: 'Nothing has been charged so far.',
    for: (name: string) => `for ${name}`,
    charged: (card: string) => `charged to your ${card}`,
    chargedAny: 'charged',
    refunded: 'given back',
    refundDue: 'is being given back',
    declined: {
      soft: 'not charged: the bank said no that time',
      hard: 'not charged: the bank no longer lets this card pay',
      authentication_required: 'not charged: the bank wanted you to confirm it yourself',
      unknown: 'not charged: the request never reached the bank',
    },
    all: 'Show everything',
  },

  cardReturn: {
    title: 'Your card is saved.',
    card: (brand: string, last4: string) =>
      `It is your ${brand} card ending in ${last4}. From now on it is the one we charge.`,
    triedAtOnce: (items: string) => `We try it at once for ${items}.`,
    item: (name: string, amount: string) => `the gift for ${name} (${amount})`,
    nothingWaits: 'Nothing is waiting to be paid; each gift is charged on its day.',
    elsewhere:
      'If a gift is waiting to be paid, we try it at once. Should that fail, we write to you.',
    result: 'It takes a few seconds. The result stands on the page of the gift.',
    toGift: 'To the gift',
    turnedBackTitle: 'No card was entered.',
    turnedBack: 'Nothing has changed. You can try again whenever you like.',
    notFinishedTitle: 'The card is not there yet.',
    notFinished:
      'The payment page has not finished. Wait a moment and load this page again, or begin anew.',
    again: 'Begin again',
  },
  choice: {
    title: 'Choose a card',
    lead: 'This shop is only being tried out: no money moves. Each of these cards behaves in its own way, so that you can see what happens.',
    submit: 'Use this card',
  },

  done: {
    card_chosen: 'From now on we charge this card. What waits to be paid is tried with it at once.',
    card_removed: 'The card is removed, and never charged again.',
  },
  refused: {
    card_not_found: 'This card is not here any more.',
    card_refused_for_good: 'Its bank refuses this card for good, so we cannot charge it.',
    card_expired: 'This card has expired, so we cannot charge it.',
    changed_meanwhile: 'Something changed in the meantime. Please try again.',
  },
};

/** The cards that are only played. */
export const sandboxEn: Readonly<
  Record<SandboxCardCode, { readonly label: string; readonly description: string }>
> = {
  sandbox_visa_ok: { label: 'Visa that pays', description: 'Every charge succeeds.' },
  sandbox_mastercard_ok: { label: 'Mastercard that pays', description: 'Every charge succeeds.' },
  sandbox_visa_expiring: {
    label: 'Visa that expires next month',
    description: 'Pays until the end of next month and is declined as expired after it.',
  },
  sandbox_visa_no_funds: {
    label: 'Visa without money',
    description: 'Every charge is declined: insufficient funds.',
  },
  sandbox_visa_third_try: {
    label: 'Visa that pays at the third try',
    description: 'The first two attempts of each gift are declined, the third succeeds.',
  },
  sandbox_visa_lost: { label: 'Visa reported lost', description: 'Declined for good.' },
  sandbox_visa_stolen: { label: 'Visa reported stolen', description: 'Declined for good.' },
  sandbox_visa_closed: { label: 'Visa of a closed account', description: 'Declined for good.' },
  sandbox_visa_authentication: {
    label: 'Visa that asks the customer',
    description: 'Every charge needs the customer to confirm it with the bank.',
  },
  sandbox_visa_answer_lost: {
    label: 'Visa whose answer is lost',
    description: 'Takes the money, but the first answer of each attempt never arrives.',
  },
  sandbox_visa_request_lost: {
    label: 'Visa whose request is lost',
    description: 'The first request of each attempt fails before any money is taken.',
  },
};
