import { counted } from '../../mail/formats.ts';
import type { AlertKind } from '../../managers/alert.ts';
import type { WorkKind } from '../../managers/care.ts';

const customers = (count: number) =>
  counted('en-GB', count, { one: 'customer', other: 'customers' });

/** Of how many a share was said by themselves, and of how many it is our guess. */
export type ShareCounts = { readonly statedCount: number; readonly estimatedCount: number };

const work: Readonly<Record<WorkKind, { readonly title: string; readonly why: string }>> = {
  case: { title: 'Answer a complaint', why: 'Who complained and was answered well stays longer.' },
  promise: { title: 'Keep a promise', why: 'We promised it.' },
  answer: { title: 'Answer', why: 'They said something, and we owe them an answer.' },
  gift_lapsed: {
    title: 'Call about a gift that lapsed',
    why: 'It could not be charged, and nobody got it.',
  },
  gift_unconfirmed: { title: 'Find out where a gift is', why: 'Nobody has said that it arrived.' },
  value_falling: {
    title: 'Find out what is wrong',
    why: 'They are expected to buy a good deal less.',
  },
  silent: { title: 'Get in touch', why: 'We have not heard of them for three months.' },
  occasion_ahead: {
    title: 'Remind them of an occasion',
    why: 'They gave something last year, and nothing is ordered yet.',
  },
  question: {
    title: 'Ask something worth knowing',
    why: 'What we know makes the next gift better.',
  },
};

const alerts: Readonly<Record<AlertKind, string>> = {
  assigned: 'is your customer now',
  said: 'wrote or called',
  complained: 'has complained',
  complains_again: 'is not content with our answer',
  case_overdue: 'waits for an answer that was promised',
  ordered: 'has ordered',
  gift_cancelled: 'has cancelled a gift',
  gift_declined: 'has a card that was declined',
  gift_lapsed: 'has a gift that lapsed',
  gift_unconfirmed: 'has a gift that nobody confirmed',
  value_fell: 'is expected to buy a good deal less',
};

/** A manager's own page. */
export const portfolioEn = {
  title: 'My customers',
  titleOf: (name: string) => `Customers of ${name}`,
  none: 'You have no portfolio yet. A manager with room gets customers as soon as some stand right of the fence; they are listed here then.',
  noneOf: (name: string) =>
    `${name} answers for nobody yet. A manager with room gets customers as soon as some stand right of the fence.`,
  somebody: 'Customer without a name',
  alerts: {
    title: 'What just happened',
    kinds: alerts,
    assigned: (count: number) => `${customers(count)} you answer for now`,
    more: (count: number) => `and ${count} more; all of them stand in the list below.`,
    read: 'Seen',
    allRead: 'All of these seen',
  },
  today: {
    title: 'Today',
    empty: 'Nothing has to be done today.',
    lead: 'The first is what is worth most. The amount is the part of the customer’s value that is at stake.',
    kinds: work,
    by: (date: string) => `by ${date}`,
    on: (date: string) => `on ${date}`,
    atStake: (amount: string) => `${amount} at stake`,
    more: (count: number) => `and ${count} more`,
  },
  asTable: 'As a table',
  picture: {
    says: (total: string, count: string) =>
      `${count}, worth ${total} together, the most valuable first.`,
    value: 'Lifetime value',
    customers: 'Customers',
    head: ['The best', 'Worth together', 'Of all'],
    best: (count: number) => customers(count),
  },
  list: {
    title: 'All of them',
    head: [
      'Customer',
      'Lifetime value',
      'Next twelve months',
      'Still buys',
      'Share with us',
      'Heard of',
      'With you since',
    ],
    never: 'not yet',
    next: 'The next ones',
    first: 'The most valuable ones',
  },
  customers,
  measures: {
    title: 'How it goes',
    growth: 'Lifetime value, against what was expected when you took them on',
    growthSays: (now: string, then: string, percent: string) =>
      `${now}; it was ${then} (${percent})`,
    growthNote:
      'Of those who are yours now. It is compared with the forecast of the day on which they became a manager’s.',
    share: 'How much of their business we have',
    shareSays: (share: string, { statedCount, estimatedCount }: ShareCounts) => {
      if (estimatedCount === 0) return `${share}, as ${customers(statedCount)} said it`;
      const guess = `our guess, no fact, of ${customers(estimatedCount)}`;
      return statedCount === 0
        ? `${share}: ${guess}; nobody said it`
        : `${share}: said by ${customers(statedCount)}, and ${guess}`;
    },
    shareUnknown: 'not known yet',
    shareNote:
      'What they spend with us in a year, of all that they spend in our field: as they said it, or as customers like them do.',
    kept: 'Customers who most likely still buy',
    keptSays: (count: string, all: string) => `${count} of ${all}`,
    keptNote: 'At least one chance in two, by their purchases.',
    cases: 'Complaints settled',
    casesNote: 'Closed since they are yours.',
    facts: 'Facts learned',
    factsNote:
      'What they said or showed since they are yours. What was sold is counted nowhere here.',
  },
  others: {
    title: 'All portfolios',
    head: ['Manager', 'Customers', 'Capacity'],
    unknown: 'somebody who left',
  },
  care: {
    title: 'Who answers for them',
    left: 'Nobody: they are left of the fence.',
    control: 'Nobody: they are part of the comparison, and all stays as usual.',
    waiting: 'Nobody yet: they are right of the fence, and wait until a manager has room.',
    managed: (name: string, since: string) => `${name}, since ${since}.`,
    somebody: 'a manager',
    handOver: 'Hand over to somebody else',
    brief: (from: string, date: string) => `What ${from} said when handing over, on ${date}`,
    former: 'whoever answered before',
  },
  handover: {
    title: (name: string) => `Hand over ${name}`,
    lead: 'Write what the next manager should know. We have put together what stands in the books; change it as you like.',
    to: 'To',
    room: (count: number) => `room for ${count}`,
    nobody: 'No other manager has room at this moment.',
    brief: 'What they should know',
    submit: 'Hand over',
    leave: 'Leave it as it is',
    refused: {
      customer_not_managed: 'Nobody answers for this customer, so there is nothing to hand over.',
      not_their_manager: 'Somebody else answers for this customer by now.',
      same_manager: 'They answer for this customer already.',
      manager_not_found: 'Please choose who should answer for them.',
      manager_full: 'This manager has no more room. Please choose somebody else.',
      brief_missing: 'Please write at least a sentence for whoever comes next.',
      changed_meanwhile: 'Something changed at this moment. Please try again.',
    },
  },
  notices: { handed_over: 'Handed over. The next manager finds what you wrote.', seen: 'Noted.' },
};
