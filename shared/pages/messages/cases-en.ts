/** What was not right, for the customer who said so. */
export const casesEn = {
  title: 'What you told us',
  list: {
    title: 'What was not right',
    lead: 'What you complained of, and what became of it. It stays open until you say that it is settled.',
    empty: 'You have complained of nothing. Should something not be right, simply write to us.',
    write: 'Write to us',
    since: (date: string) => `since ${date}`,
  },
  back: 'What was not right',
  states: {
    open: (date: string) => `You hear from us by ${date}.`,
    late: (date: string) =>
      `We promised you an answer by ${date} and are late. We are sorry; we are on it.`,
    answered: 'We have answered. Is it settled?',
    customer: (date: string) => `Settled, as you said on ${date}.`,
    silence: (date: string) =>
      `Taken as settled on ${date}, since we heard nothing for ten days after our answer.`,
  },
  owner: (name: string) => `${name} answers for it.`,
  settle: {
    title: 'Is it settled?',
    lead: 'Only you can say so. If you say nothing for ten days after our answer, we take it as settled.',
    submit: 'Yes, it is settled',
    leave: 'Not yet',
  },
  more: {
    title: {
      open: 'Is there anything to add?',
      answered: 'Not yet?',
      closed: 'Is it not settled?',
    },
    lead: {
      open: 'What you write here comes to whoever answers for it.',
      answered: 'Then please say what is missing. We look at it again at once.',
      closed: 'Then please say what is missing, and it is open again.',
    },
    label: 'Your words',
    submit: 'Send',
  },
  talk: 'What was said about it',
  you: 'You',
  us: 'We',
  done: {
    settled: 'Thank you. It is settled.',
    said: 'That has reached us.',
    opened: 'Thank you for saying so. Somebody of us looks into it.',
  },
  refused: {
    words_missing: 'Please write a few words.',
    words_too_long: (max: string) =>
      `That is more than ${max} characters. Please shorten it a little.`,
    changed_meanwhile: 'That went wrong for a moment. Please send it once more.',
  },
  complaint: { hint: 'Is something not right?', submit: 'This is a complaint' },
  /** What a press says in the dialogue. */
  pressed: { settled: 'It is settled.' },
};
