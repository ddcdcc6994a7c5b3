import type { FeedbackAbout } from '../../feedback/feedback-subject.ts';

/** `thing`: the gift, where it is about one. */
const about: Readonly<Record<FeedbackAbout, (thing?: string) => string>> = {
  gift: (thing) => `your gift${thing === undefined ? '' : `, ${thing}`}`,
  reminder: (thing) => `the reminder${thing === undefined ? '' : ` of ${thing}`}`,
  order: () => 'the confirmation of your order',
  charged: (thing) => `the payment${thing === undefined ? '' : ` of ${thing}`}`,
  declined: (thing) => `the payment that did not go through${of(thing)}`,
  lapsed: (thing) => `the gift that was not sent${of(thing)}`,
  late: (thing) => `the gift that comes late${of(thing)}`,
  dispatched: (thing) => `the parcel on its way${of(thing)}`,
  cancelled: (thing) => `the cancelled gift${of(thing)}`,
  stopped: () => 'the occasion that was stopped',
  form: () => 'the form with last year’s gifts',
  sheet: () => 'what we read on your form',
  answer: () => 'our answer',
  proposal: () => 'our proposal',
  regular: () => 'one of your regulars',
  account: () => 'your account',
  case: () => 'what you told us',
};

function of(thing: string | undefined): string {
  return thing === undefined ? '' : `, ${thing}`;
}

export const feedbackEn = {
  about,
  /** As the dialogue keeps it. */
  phrase: {
    good: (what: string) => `👍 Good: ${what}`,
    bad: (what: string) => `👎 Not good: ${what}`,
  },
  verdicts: { good: '👍 Good', bad: '👎 Not good' },
  ask: {
    title: 'How was it?',
    gift: 'Was it as it should be?',
    lead: (what: string) => `You tell us about ${what}.`,
    words: 'Would you like to say more?',
    wordsHint: 'You need not.',
    send: { good: 'Send: 👍 Good', bad: 'Send: 👎 Not good' },
    other: { good: 'No, it was good', bad: 'No, it was not good' },
  },
  thanks: {
    title: 'Thank you.',
    said: {
      good: (what: string) => `Good: ${what}. We are glad.`,
      bad: (what: string) => `Not good: ${what}. We are sorry.`,
    },
    words: { good: 'Would you like to say more?', bad: 'What should have been better?' },
    wordsHint: {
      good: 'You need not. What you write is read by somebody of us.',
      bad: 'Then somebody of us looks into it and answers you, by a day that we tell you at once.',
    },
    submit: 'Send',
    change: { good: 'It was good after all', bad: 'It was not good after all' },
    noted: 'Somebody of us reads it.',
    case: (date: string) => `Somebody of us looks into it. You hear from us by ${date}.`,
    caseAnswered: 'We have answered you.',
    caseClosed: 'It is settled.',
    seeCase: 'See where it stands',
    seeGift: 'To the gift',
  },
  done: { thanks: 'That has reached us.', noted: 'What you wrote has reached us.' },
  refused: {
    words_too_long: (max: string) =>
      `That is more than ${max} characters. Please shorten it a little.`,
    answered_too_often:
      'You have told us about this many times. Please write to us instead: there is more room for it.',
    changed_meanwhile: 'That went wrong for a moment. Please send it once more.',
  },
};
