import { counted } from '../../mail/formats.ts';

const LOCALE = 'en-GB';
const gifts = (count: number) => counted(LOCALE, count, { one: 'gift', other: 'gifts' });

/** The gift book. Dates are short ones such as `4 Mar`. */
export const giftBookEn = {
  title: 'Your gift book',
  lead: (count: number, name: string, date: string): string =>
    count === 1
      ? `One gift is waiting for its day: the one for ${name} on ${date}.`
      : `${gifts(count)} are waiting for their days. The next one is for ${name}, on ${date}.`,
  empty: 'No gift is waiting for its day.',
  emptyHint:
    'Think of somebody, choose something and say on which day it is to be there: we remember it for you, up to 16 months ahead.',
  order: 'Order gifts',
  again: (count: number) => `Again this year: ${gifts(count)} of last year`,
  attention: 'Please look at these',

  views: 'How to look at it',
  both: 'Calendar and list',
  calendar: 'Calendar',
  list: 'List',
  earlier: 'Earlier gifts',
  toCome: 'Gifts to come',

  calendarTitle: 'The next 16 months',
  legend: 'What the marks mean',
  marks: {
    planned: 'ordered',
    paid: 'paid, or there',
    attention: 'needs you',
    over: 'not given',
  },
  today: 'today',
  mark: (name: string, date: string, occasion: string, state: string) =>
    `${name}, ${date}: ${occasion}, ${state}`,
  several: (count: number, date: string, names: string) => `${date}, ${gifts(count)}: ${names}`,
  andMore: (names: string, count: number) => `${names} and ${count} more`,
  noGifts: 'no gift',

  listTitle: 'One after the other',
  later: (month: string) => `All gifts from ${month} on`,
  when: {
    planned: (reminder: string, amount: string, charge: string) =>
      `Reminder ${reminder} · ${amount} on ${charge} · yours to change until then`,
    reminded: (amount: string, charge: string) =>
      `${amount} on ${charge} · yours to change until then`,
    charging: (amount: string) => `${amount} is being paid`,
    triedAgain: (amount: string, date: string) =>
      `${amount} not paid yet · we try again on ${date}, or use another card`,
    needsCard: (amount: string, date: string) =>
      `${amount} not paid yet · another card by ${date}, and it still goes out`,
    paid: (amount: string, date: string) =>
      `${amount} paid on ${date} · can be cancelled until it leaves`,
    late: (amount: string, date: string) => `${amount} paid · arrives late, on ${date}`,
    onItsWay: (amount: string, date: string) => `${amount} paid · arrives on ${date}`,
    arrived: (amount: string, date: string) => `${amount} · arrived on ${date}`,
    failed: (amount: string) => `${amount} paid · the carrier could not deliver it`,
    free: 'nothing charged',
    refundDue: (amount: string) => `${amount} goes back to your card`,
    refunded: (amount: string, date: string) => `${amount} went back on ${date}`,
  },

  chargesTitle: 'What will be charged, by month',
  chargesLead: 'Each gift is charged by itself, shortly before its day, and nothing before that.',
  charge: (count: number) => gifts(count),
  chargesIn: (currency: string) => `In ${currency}`,
  card: (brand: string, last4: string) => `Charged to your ${brand} card ending in ${last4}.`,
  noCard: 'There is no card yet that we could charge.',
  newCard: 'Enter a card',
  anotherCard: 'Use another card',

  earlierTitle: 'Earlier gifts',
  earlierEmpty: 'There is none yet.',
  years: 'Years',
};
