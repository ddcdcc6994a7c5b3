import { counted } from '../../mail/formats.ts';

const gifts = (count: number) => counted('en-GB', count, { one: 'gift', other: 'gifts' });

export const againEn = {
  title: 'Again this year',
  lead: (count: number): string =>
    count === 1
      ? 'One gift of last year, with this year’s day already filled in. Keep it, change it, or leave it out.'
      : `${gifts(count)} of last year, with this year’s days already filled in. Keep what you like, change a day or the words, and take the tick away where it is not to be.`,
  formTitle: (edition: string) => `Again this year: ${edition}`,
  formLead:
    'These are the lines of the form that we sent you. Keep what you like, change a day or the words, and take the tick away where it is not to be.',
  empty: 'There is nothing of last year to repeat yet.',
  emptyHint: 'What you give this year will stand here next year, with its day filled in.',
  allDone: 'All of last year’s gifts are arranged again already.',
  order: 'Order something new',
  toGifts: 'To your gift book',
  keep: (name: string, occasion: string) => `Again for ${name}, ${occasion}`,
  lastTime: (date: string) => `Last time on ${date}`,
  day: 'This year on',
  dayPast: 'The day on the form is over. Please choose another.',
  words: 'Your words',
  writeWords: 'Add some words',
  ordered: 'ordered already',
  seeOrdered: 'See this gift',
  on_sheet: 'on your order sheet already',
  seeSheet: 'To the order sheet',
  stopped: 'You stopped this occasion.',
  seePerson: 'Take it back',
  gone: 'This person is no longer in your address book.',
  submit: 'Put the ticked gifts on my order sheet',
  submitHint: (count: number) =>
    `${count === 1 ? 'One gift is' : `${gifts(count)} are`} ticked now. Nothing is ordered yet: on the sheet you see everything once more.`,
  rest: 'Arranged already, or left out',
  notices: {
    nothing_ticked: 'No gift is ticked. Please tick at least one of them.',
    sheet_full: 'That is more than one sheet can hold. Please order what is on it first.',
    too_long: 'Some of your words are too long to be kept. Please shorten them.',
    changed_meanwhile: 'The sheet is just being changed on another device. Please try again.',
  },
};
