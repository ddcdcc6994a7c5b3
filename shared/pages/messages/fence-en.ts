import { counted } from '../../mail/formats.ts';

const customers = (count: number) =>
  counted('en-GB', count, { one: 'customer', other: 'customers' });

const days = (count: number) => counted('en-GB', count, { one: 'day', other: 'days' });

/** Where the fence stands, for those who may see or move it. */
export const fenceEn = {
  title: 'The fence',
  lead: 'Right of the fence one person answers for each customer, and nothing reaches them that goes to everybody. Left of it all is as usual.',
  customers,
  place: {
    stands: (value: string) => `It stands at a lifetime value of ${value}.`,
    nowhere: 'It stands nowhere: nobody is right of it.',
    gathering:
      'It stands there for the first time: everybody near it is being looked at, and within the hour the most valuable get their managers.',
    heldBy: {
      economics: 'From there on managing a customer pays, and the managers can reach so far.',
      capacity:
        'Managing would pay further left too; the managers’ capacity keeps it where it stands.',
      no_managers: 'There are no managers with room for anybody.',
      no_gain: 'By what the laboratory measured, managing adds nothing.',
    },
    held: {
      economics: 'what pays',
      capacity: 'capacity',
      no_managers: 'no managers',
      no_gain: 'no gain',
    },
    breakEven: 'Managing pays from',
    leave: 'Whoever falls below goes back',
    yearCost: 'One customer for a year, today',
    cost: 'One customer for three years, as it gets cheaper',
    gain: 'What managing adds to the margin',
    byLaboratory: 'as the laboratory measured',
    byHope: 'a hope: the laboratory has no number yet',
    capacity: 'The managers can answer for',
  },
  best: {
    title: 'Who brings what',
    says: (count: string, share: string) =>
      `The best fifth, ${count}, are expected to bring ${share} of next year’s margin.`,
    times: (times: string) => `Each of them brings ${times} times what one of the others does.`,
    none: 'Nobody has a value yet. As soon as purchases are here and were counted, this page says who brings what.',
  },
  asTable: 'As a table',
  spectrum: {
    says: 'How many customers are worth how much, and what they are worth together.',
    customers: 'Customers',
    worth: 'Worth together',
    fence: 'the fence',
    head: ['Lifetime value', 'Customers', 'Worth together', 'Side'],
    below: (value: string) => `less than ${value}`,
    left: 'left',
    right: 'right',
    across: 'the fence stands here',
  },
  pareto: {
    says: 'What part of the value the best part of the customers brings.',
    customers: 'of the customers',
    value: 'of the value',
    head: ['The best', 'bring of the value'],
  },
  ahead: {
    title: 'The next three years',
    says: 'Where the fence would stand, quarter by quarter, with the customers of today.',
    place: 'Lifetime value',
    head: ['Quarter', 'A year of managing one', 'The fence', 'Right of it', 'Capacity', 'Held by'],
    nowhere: 'nowhere',
    note: 'It gets cheaper because a manager can answer for more customers; so the capacity grows as the cost falls.',
  },
  next: {
    title: 'Who crosses next',
    empty: 'Nobody is near the fence.',
    lead: 'With their lifetime value, the nearest first.',
    now: 'Crosses when the fence is next looked at, within a day',
    notBefore: (date: string, crossed: string) =>
      `Not before ${date}: they crossed back on ${crossed}`,
    on: (month: string) => `Crosses in the quarter from ${month}`,
    later: 'Not within three years',
  },
  waiting: {
    title: 'Right of the fence, and nobody has room',
    lead: 'They wait in this order. As soon as a manager has room, the first of them is theirs.',
    more: 'These are the first of them.',
    head: ['Customer', 'Lifetime value'],
  },
  managers: {
    title: 'Managers',
    empty: 'There are no managers yet. The operators add them, with the role “manager”.',
    head: ['Manager', 'Customers', 'Capacity'],
    gone: (name: string) => `${name} (left)`,
    unknown: 'somebody who left',
    over: 'More than agreed: nobody new until there are fewer.',
  },
  settings: {
    title: 'What it follows from',
    lead: (stayDays: number) =>
      `What you change here counts at once. Whoever crossed less than ${days(stayDays)} ago stays where they are until those are over, so that portfolios follow by and by.`,
    wrong: {
      not_a_number: (least: string, most: string) => `A number from ${least} to ${most}, please.`,
      not_whole: (least: string, most: string) =>
        `A whole number from ${least} to ${most}, please.`,
    },
    cost: (currency: string) => `Cost of managing one customer for a year, in ${currency}`,
    costHint: (date: string, today: string) => `As of ${date}. Today that is ${today}.`,
    halves: 'It falls to half every … months',
    gain: 'Hoped-for gain, per cent of the margin',
    gainHint: 'Used until the laboratory has a number of its own.',
    leave: 'Whoever falls below … per cent of the fence goes back',
    stay: 'Nobody crosses again within … days',
    serving: {
      title: 'What serving any customer costs',
      lead: 'It is taken off the value of every customer, managed or not. With nothing here nobody is ever below zero. After a change all values are made anew, which takes some minutes.',
      perOrder: (currency: string) => `Of one order, in ${currency}`,
      perOrderHint:
        'Picking, packing, what a carrier and a card take, as far as no margin says it.',
      perYear: (currency: string) => `Of one customer for a year, in ${currency}`,
      perYearHint: 'Catalogues, letters, answers.',
    },
    submit: 'Save, and move the fence',
  },
  somebody: 'Customer without a name',
  notices: {
    saved:
      'Saved. The fence stands where that puts it. Portfolios follow by and by: whoever crossed of late stays for some time.',
  },
  problems: {
    settings_unreadable:
      'That could not be read, so nothing was changed. What is wrong is marked below.',
    changed_meanwhile: 'Somebody else moved the fence at this moment. Please look, and try again.',
  },
};
