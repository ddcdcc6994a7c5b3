/** What the foot of every mail asks, and what we write when somebody was not content. */
export const enCases = {
  whyCase: (shop: string) =>
    `${shop} writes to you because you told us that something was not right. This is about that; it is no advertising.`,
  feedback: {
    ask: 'Was this mail of use to you?',
    askGift: 'Was it as it should be?',
    good: '👍 Good',
    bad: '👎 Not good',
  },
  case: {
    youWrote: 'You wrote:',
    see: 'See where it stands',
  },
  caseOpened: {
    subject: (day: string) => `We answer you by ${day}`,
    preheader: 'Thank you for telling us. Somebody of us answers for it now.',
    title: 'Thank you for telling us.',
    titleAgain: 'Thank you. We look at it once more.',
    lead: (day: string) =>
      `We have read it, and somebody of us answers for it until it is settled. You hear from us by ${day}.`,
    more: 'Is there anything to add? Simply answer this mail, or write it on the page.',
  },
  caseAnswer: {
    subject: 'Our answer to what you told us',
    title: 'This is our answer.',
    ask: 'Is it settled with that? You decide.',
    settled: 'Yes, it is settled',
    notYet: 'No, not yet',
    silence:
      'If we hear nothing for ten days, we take it as settled. You can come back to it at any time.',
  },
  caseLater: {
    subject: (day: string) => `You hear from us by ${day}`,
    preheader: 'The day that we promised you has changed. This is why.',
    title: (day: string) => `You hear from us by ${day}.`,
    lead: 'The day that we promised you has changed, and we would rather say so now than be late. This is why:',
  },
  caseClosed: {
    subject: 'We take it as settled',
    preheader: 'You can come back to it at any time.',
    title: 'We take it as settled.',
    lead: 'We answered you ten days ago and have heard nothing since, so it no longer stands open with us. Everything that we agreed on holds.',
    again:
      'Is it not settled? Then please say so: answer this mail, or press here, and we look at it again at once.',
    reopen: 'It is not settled',
  },
};
