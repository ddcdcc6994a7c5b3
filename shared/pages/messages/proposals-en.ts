import { counted } from '../../mail/formats.ts';

const things = (count: number) => counted('en-GB', count, { one: 'thing', other: 'things' });

/** Products beside a customer's pictures, for the customer. */
export const proposalsEn = {
  title: 'Our ideas for you',
  lead: 'Say yes, no, or what is not quite right yet, line by line. What you leave open stays open.',
  by: (name: string, date: string) => `${name}, ${date}`,
  photo: (number: number) => `Photo ${number}`,
  photos: 'Your photos',
  ideas: 'Our ideas',
  onPhoto: (number: number) => `on photo ${number}`,
  answer: 'Your answer',
  taken: 'I take it',
  rejected: 'Not this',
  comment: 'Almost, but',
  words: 'In your words',
  wordsHint: 'Such as “too wide”, or “in green”. You need not write anything.',
  forWhom: 'For whom?',
  myself: 'For me',
  when: 'When should it come?',
  whenHint: 'You can still leave this open.',
  submit: 'Send my answer',
  nothingOrdered:
    'What you take goes onto your order sheet. Nothing is ordered before you order it.',
  rejectedHint: 'What you do not want is not proposed to you again.',

  answeredOn: (date: string) => `You answered on ${date}.`,
  said: { taken: 'You took it', rejected: 'Not this', comment: 'Almost', none: 'Left open' },
  onSheet: (count: number) => `${things(count)} on your order sheet`,
  toSheet: 'To my order sheet',
  carryOut: 'Put it onto my order sheet',
  notYetOnSheet: 'What you took is not on your order sheet yet.',
  takenBefore: 'You took already',
  next: 'We think about what you told us and come back to you.',
  newer: 'There are newer ideas for you.',
  toNewer: 'See them',
  conversation: 'Write to us about it',
  morePhotos: 'Send another photo',

  mend: 'Nothing is sent yet. What we need to know stands beside its line.',
  errors: {
    comment_missing: 'What is not quite right? A word is enough.',
    too_long: 'This is longer than what fits. Please shorten it a little.',
    date_unreadable: 'We cannot read this date.',
    recipient_unknown: 'This person is not in your address book any more.',
  },
  done: { answered: 'Thank you. We have your answer.' },
  refused: {
    no_answers: 'Please say something to at least one line.',
    line_refused: 'Something does not fit together. Please look at it once more.',
    already_answered: 'You have answered this already; what you said stands below.',
    newer_proposal: 'There are newer ideas for you in the meantime. Please answer those.',
    sheet_full:
      'Your order sheet is full. Please order what stands on it, or take something off, and then try again.',
    changed_meanwhile: 'Something changed in the meantime. Please look at it once more.',
  },
};
