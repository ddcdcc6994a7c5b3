import type { Messages } from '../messages.ts';

export const deQuestion: Pick<Messages, 'question'> = {
  question: {
    answer: 'Antworten',
    free: 'Sie müssen nicht antworten.',
  },
};
