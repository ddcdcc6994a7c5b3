import { counted } from '../../mail/formats.ts';

const customers = (count: number) =>
  counted('en-GB', count, { one: 'customer', other: 'customers' });
const weeks = (count: number) => counted('en-GB', count, { one: 'week', other: 'weeks' });

// The staff's page of the laboratory. Values come formatted.
export const laboratoryEn = {
  title: 'Does managing pay?',
  lead: 'Of the customers who qualify for a manager some stay as usual. Chance alone decides who, once and for good. What the managed bring beyond the others is what management brings.',
  nobodyYet:
    'Nobody has qualified yet. The comparison begins with the first customer who crosses the fence.',
  noReadingYet: (day: string) => `It has begun. The first reading is taken on ${day}.`,
  verdicts: {
    too_few: 'There is not enough yet to say anything.',
    open: 'There is not enough yet to say whether management brings anything.',
    brings: 'Management brings more than leaving customers as usual.',
    takes: 'Managed customers bring less than those who stay as usual.',
    not_worth: 'Whatever management brings, it is less than it must bring to pay.',
  },
  missing: (count: number) => `About ${customers(count)} more must be compared.`,
  missingWeeks: (count: number) => `As things go that takes some ${weeks(count)}.`,
  missingNever: 'Nobody has qualified lately; as things go it takes for ever.',
  figures: {
    perWeek: 'For each managed customer and week',
    inAll: 'In all so far',
    gain: 'As a part of what would have come anyhow',
    compared: 'Compared',
    qualified: 'Have qualified',
    asOf: 'As of',
  },
  between: (low: string, high: string) => `between ${low} and ${high}`,
  inAllOf: (managed: number, windowWeeks: number) =>
    `of ${customers(managed)} over ${weeks(windowWeeks)} each`,
  compared: (managed: string, control: string) =>
    `${managed} managed with ${control} who stay as usual`,
  qualified: (text: string, windowWeeks: number) =>
    `${text}; each counts when ${weeks(windowWeeks)} are over and returns have come in`,
  explained: (percent: string) =>
    `What was expected of each customer beforehand takes away ${percent} of the wavering.`,
  look: (percent: string) =>
    `Look as often as you like and stop whenever you like: the range allows for it. That it misses the truth at any time at all has a chance of ${percent}.`,
  margins:
    'All figures are margin. What the managers cost is not taken off: the fence does that. Who still waited for a manager counts as managed.',
  chart: {
    title: 'What each managed customer brings in a week, reading by reading',
    description: (first: string, last: string) =>
      `From ${first} to ${last}: the line is the estimate, the shaded range holds the truth. Where it lies wholly above the line of nothing, management brings something. The same stands in the table below.`,
    nothing: 'nothing',
    mustBring: 'must bring',
  },
  table: {
    caption: 'Readings, the newest first',
    captionEarlier: 'Readings before those',
    earlier: (count: number) => (count === 1 ? 'One earlier reading' : `${count} earlier readings`),
    day: 'Day',
    managed: 'Managed',
    control: 'As usual',
    perWeek: 'For each and week',
    from: 'From',
    to: 'To',
    none: '–',
  },
  settings: {
    title: 'What holds from now on',
    stays: 'Of a hundred who qualify, so many stay as usual',
    staysHint: 'From 5 to 50. Who has qualified already stays where they are.',
    mustBring: (currency: string) =>
      `What management must bring per customer and year, in ${currency}`,
    mustBringHint:
      'What a manager costs for one customer. It says how much is still missing; leave it empty if you do not know.',
    submit: 'Keep',
    now: (share: string, windowWeeks: number) =>
      `Now ${share} of those who qualify stay as usual, and each customer is compared over ${weeks(windowWeeks)}.`,
  },
  notices: {
    kept: 'Kept. It holds for everybody who qualifies from now on.',
    changed_meanwhile: 'Somebody else is changing this just now. Please try once more.',
    nothing_to_measure:
      'No customer has a value yet, so there is nothing to compare. Please come back when purchases are in.',
  },
  problems: {
    stays_not_valid: 'Please give a whole number from 5 to 50.',
    must_bring_not_valid: 'Please give an amount such as 120 or 120.50, or leave it empty.',
  },
};
