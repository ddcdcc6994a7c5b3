import { counted } from '../../mail/formats.ts';
import type { TimelineShow } from '../../managers/timeline/timeline.ts';

const gifts = (count: number) => counted('en-GB', count, { one: 'gift', other: 'gifts' });

const shows: Readonly<Record<TimelineShow, string>> = {
  all: 'Everything',
  said: 'Said',
  bought: 'Bought',
  given: 'Given',
  promised: 'Promised',
  known: 'Known',
  allowed: 'Allowed',
  worth: 'Worth',
};

const empty: Readonly<Record<TimelineShow, string>> = {
  all: 'Nothing yet.',
  said: 'Nothing was said yet.',
  bought: 'They have bought nothing yet.',
  given: 'They have given nothing yet.',
  promised: 'Nothing was promised, and they have complained of nothing.',
  known: 'Nothing is known about them yet.',
  allowed: 'They have decided nothing yet, and nothing was sent.',
  worth: 'They have no value yet.',
};

// All that there was with one customer, for the staff. Values come formatted, names isolated.
export const timelineEn = {
  next: {
    title: 'What to do next',
    nothing: 'Nothing has to be done today.',
  },
  title: 'Everything in one timeline',
  lead: 'The newest first, by their clock.',
  filter: 'What to show',
  shows,
  empty,
  emptyEarlier: 'There is nothing earlier.',
  earlier: 'Earlier',
  newest: 'Back to the newest',
  quoted: (words: string) => `“${words}”`,
  more: (count: number) => `and ${count} more`,
  /** What, and for whom. */
  gift: (product: string, name: string) => `${product} for ${name}`,
  somebody: 'somebody',
  on: (date: string) => `on ${date}`,
  turn: {
    them: {
      page: 'They wrote on the page',
      mail: 'They wrote by e-mail',
      phone: 'They said on the phone',
      store: 'They were in the shop',
    },
    us: {
      page: 'We wrote',
      mail: 'We wrote by e-mail',
      phone: 'We said on the phone',
      store: 'We said in the shop',
    },
  },
  proposed: 'We proposed',
  proposalAnswered: (taken: number, all: number) =>
    `They answered our proposal, and took ${taken} of ${all}`,
  bought: (amount: string) => `Bought for ${amount}`,
  gaveBack: (amount: string) => `Gave back for ${amount}`,
  allBack: 'Bought, and gave all of it back',
  giftsOrdered: (count: number) => `Ordered ${gifts(count)}`,
  giftDelivered: 'A gift has arrived',
  giftFailed: 'A gift could not be delivered',
  giftCancelled: 'A gift was cancelled',
  giftLapsed: 'A gift lapsed: it could not be charged',
  promiseMade: { us: 'We promised', customer: 'They wanted to' },
  by: (date: string) => `by ${date}`,
  complained: (date: string) => `They complained, and we promised an answer by ${date}`,
  complaintAnswered: 'We answered their complaint',
  complaintSettled: {
    customer: 'They say that their complaint is settled',
    silence: 'Their complaint counts as settled: they said nothing more',
  },
  fact: (topic: string, value: string) => `${topic}: ${value}`,
  about: (name: string) => `about ${name}`,
  known: {
    stated: 'They said so',
    observed: 'Seen in what they order',
    inferred: 'We concluded it',
  },
  proposedFact: 'We understood it so; they have not confirmed it',
  denied: (topic: string) => `${topic}: they say that it is not so`,
  forgotten: (topic: string) => `${topic}: they had us forget it`,
  allowed: { given: 'They allowed', refused: 'They do not want' },
  /** What they asked us to keep to; `refused` when they took it back. */
  asked: {
    pause: { given: 'They asked us to pause', refused: 'They ended their pause' },
    bereaved: {
      given: 'They have lost somebody',
      refused: 'They no longer ask for quiet after a loss',
    },
    weekly_max: {
      given: 'They limited what may come in a week',
      refused: 'They set no limit for a week any more',
    },
    night: {
      given: 'They set hours of their own for the night',
      refused: 'They went back to the usual hours of the night',
    },
    dinner: {
      given: 'They set hours of their own for dinner',
      refused: 'They went back to the usual hours of dinner',
    },
  },
  ways: {
    page: 'on their page',
    mail_link: 'by the link in a mail',
    mail_reply: 'by a mail to us',
    phone: 'on the phone',
    api: 'through another program',
    import: 'before we had these pages',
    merge: 'when two records became one',
  },
  reached: {
    sent: (what: string) => `Sent: ${what}`,
    waiting: (what: string) => `Waits to be sent: ${what}`,
    refused: (what: string) => `Not sent: ${what}`,
    expired: (what: string) => `Waited too long, and was not sent: ${what}`,
    closed: 'We write to their address no more',
  },
  valued: (worth: string) => `Worth ${worth} over three years`,
  crossed: {
    right: 'They crossed the fence to its right',
    left: 'They went back to the left of the fence',
  },
  assigned: (name: string) => `${name} answers for them`,
  handedOver: (from: string, to: string) => `${from} handed over to ${to}`,
  aManager: 'a manager',
};
