/** What somebody of the staff answers, as a mail. */
export const enAnswer = {
  answer: {
    subject: 'Our answer to what you told us',
    subjectAlone: 'A word from us',
    title: 'This is our answer.',
    titleAlone: 'A word from us.',
    quoted: 'You said:',
    promised: (date: string) => `We promised, by ${date}`,
    promisedUndated: 'We promised',
    asks: 'We would like to hear from you about this. You can answer this mail, or write on your page.',
    reply: 'You can answer this mail, or write on your page.',
    open: 'Open our conversation',
    why: (shop: string) =>
      `${shop} writes to you because we are in conversation with you; this is no advertising.`,
  },
};
