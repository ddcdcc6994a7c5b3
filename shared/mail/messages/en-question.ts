/** Around the one question at the foot of a mail; the question itself stands with its topic. */
export const enQuestion = {
  question: {
    answer: 'Answer',
    free: 'You need not answer.',
  },
};
