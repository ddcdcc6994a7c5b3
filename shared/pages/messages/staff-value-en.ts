import { counted } from '../../mail/formats.ts';

const days = (count: number) => counted('en-GB', count, { one: 'day', other: 'days' });

// What a customer is worth, for the staff alone. Values come formatted.
export const staffValueEn = {
  title: 'What they are worth to us',
  inferred:
    'Worked out from what they bought. A forecast, no fact; they can read it in their data.',
  nothing:
    'No value yet. It stands here as soon as something they bought is counted and the shop’s models are fitted, a week later at the latest.',
  worth: 'Over three years',
  worthNote: (low: string, high: string) =>
    `Margin less what serving them costs, later money counted for less. At least four in five like them end between ${low} and ${high}.`,
  alive: 'Still buying from us',
  aliveWords: {
    sure: (percent: string) => `almost certainly (${percent})`,
    likely: (percent: string) => `probably (${percent})`,
    open: (percent: string) => `cannot be said (${percent})`,
    unlikely: (percent: string) => `probably not (${percent})`,
    gone: (percent: string) => `almost certainly not any more (${percent})`,
  },
  expected: {
    title: 'Expected from them',
    within: 'Within',
    months: (count: number) => counted('en-GB', count, { one: 'month', other: 'months' }),
    orders: 'Orders',
    margin: 'Margin',
  },
  spendPerOrder: 'An order brings',
  cost: 'Serving them costs',
  costNote: 'Over three years. What an order and a year cost is set on the page of the fence.',
  changes: {
    title: 'Why it changed',
    none: 'Nothing has changed since the last time.',
    first_value: 'This is their first value.',
    bought: (orders: number, spend: string) =>
      `They bought on ${counted('en-GB', orders, { one: 'day', other: 'days' })} more, for ${spend}.`,
    returned: (spend: string) => `What they bought became less by ${spend}: something came back.`,
    silent: (silent: number, usual: number) =>
      `They have been silent for ${days(silent)}; between orders it used to be ${days(usual)}.`,
    likelier_to_stay: (from: string, to: string) =>
      `It is likelier that they stay: ${to}, after ${from}.`,
    likelier_gone: (from: string, to: string) =>
      `It is likelier that they are gone: still there ${to}, after ${from}.`,
    spends_more: (from: string, to: string) => `An order brings more: ${to}, after ${from}.`,
    spends_less: (from: string, to: string) => `An order brings less: ${to}, after ${from}.`,
    new_model: 'The forecast was made anew from the weeks since.',
  },
  model: {
    title: 'How good this forecast is',
    short:
      'Our history is short, or has a gap of a year or more: the forecast could not be tested enough yet. Take it as a first guess.',
    farOff:
      'In its tests the forecast was far from what came. Do not rely on it; what people say counts for more.',
    untested: 'It has not been tested on our own past yet.',
    tested: (count: number) =>
      `Tested ${counted('en-GB', count, { one: 'time', other: 'times' })} on our own past, each time without looking ahead:`,
    orders: (percent: string) => `of all orders it foresaw ${percent};`,
    spend: (percent: string) => `of what was spent it foresaw ${percent};`,
    gini: (of: string) =>
      `in telling who will spend much from who will not it gets ${of} of 100 points (chance gets 0).`,
    asOf: (date: string, modelId: string) => `As of ${date}, by ${modelId}.`,
  },
};
