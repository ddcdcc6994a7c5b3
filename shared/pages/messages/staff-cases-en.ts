import { counted } from '../../mail/formats.ts';

const days = (count: number) => counted('en-GB', count, { one: 'day', other: 'days' });

/** Complaints, for those who answer them. */
export const staffCasesEn = {
  title: 'Cases',
  lead: 'Complaints that wait for an answer, the earliest promise first.',
  empty: 'No case waits for an answer.',
  more: 'Later promises',
  first: 'The earliest promises',
  promised: (date: string) => `promised by ${date}`,
  overdue: (count: number): string => (count === 0 ? 'promised for today' : `${days(count)} late`),
  nobody: 'nobody’s yet',
  ownerIs: (name: string) => `${name}’s`,
  case: 'Case',
  customer: 'Customer',
  toCustomer: 'Everything said with this customer',
  facts: {
    owner: 'Answers for it',
    promisedOn: 'Promised by',
    opened: 'Opened',
    address: 'Mail',
    unreachable: 'This address takes no mail: please find another way to answer.',
  },
  states: {
    open: 'Waits for our answer',
    overdue: 'The promised day is here, and there is no answer yet',
    answered: (date: string) =>
      `Answered. It closes by itself on ${date} unless the customer says something.`,
    customer: 'Settled, as the customer said',
    silence: 'Closed after ten days of silence',
  },
  take: { submit: 'I answer for it', over: 'Take it over' },
  answer: {
    title: 'Answer',
    label: 'Your answer',
    hint: 'It goes out as a mail at once, with your name, and stands in the dialogue.',
    submit: 'Send the answer',
  },
  move: {
    title: 'It takes longer?',
    on: 'New day',
    label: 'Why, in a word to the customer',
    submit: 'Promise this day',
  },
  talk: 'What was said about it',
  you: 'The customer',
  us: 'We',
  done: {
    taken: 'You answer for it now.',
    answered: 'Your answer is on its way.',
    moved: 'The customer hears of the new day.',
    opened: 'It is a case now, and the customer has been told.',
  },
  refused: {
    words_missing: 'Please write a few words.',
    words_too_long: (max: string) => `That is more than ${max} characters.`,
    date_missing: 'Please name a day.',
    date_not_ahead: 'Please name a day after today, on the customer’s calendar.',
    date_too_far: 'Nobody is put off for longer than 60 days.',
    case_closed: 'The case has been closed meanwhile. Please answer on the customer’s page.',
    case_not_open: 'It waits for no answer any more, so there is nothing to promise.',
    changed_meanwhile:
      'Something was said or done meanwhile. Please read it; what you wrote still stands below.',
    turn_not_found: 'These words are nowhere to be found.',
    not_the_customers_words: 'Only what the customer said can be a complaint.',
  },
  wordsLeft: 'What you wrote, to be copied',
  complaint: 'Open a case',
};
