import type { Language } from '../customers/customer.ts';
import { Temporal } from '../kernel/time.ts';
import type { LetterToWrite } from './letter-to-write.ts';
import { sampleCustomer } from './sample-people.ts';

export const ANSWER_SAMPLE_KINDS = ['answer', 'answer_alone'] as const;
type AnswerSampleKind = (typeof ANSWER_SAMPLE_KINDS)[number];

const SAID = {
  en: 'Could the cake stand come in green? And is there a matching cup?',
  de: 'Gibt es die Etagere auch in Grün? Und eine passende Tasse dazu?',
} as const satisfies Record<Language, string>;

const ANSWERED = {
  en: 'Green is being fired this week, and I have put one aside for you.\n\nThere is no cup to match, but I am asking the pottery whether they would make one.',
  de: 'In Grün wird sie diese Woche gebrannt, und ich habe Ihnen eine zurückgelegt.\n\nEine passende Tasse gibt es nicht, aber ich frage die Töpferei, ob sie eine machen würde.',
} as const satisfies Record<Language, string>;

const PROMISED = {
  en: 'Tell you whether the pottery makes a cup to match.',
  de: 'Ihnen sagen, ob die Töpferei eine passende Tasse macht.',
} as const satisfies Record<Language, string>;

const promisedOn = Temporal.PlainDate.from('2027-03-09');

function answered(language: Language) {
  return {
    kind: 'answer',
    customer: sampleCustomer(language),
    turnId: 'trn_01KP0000000000000000000008',
    words: ANSWERED[language],
    staffName: 'Mary Mistry',
  } as const;
}

export const ANSWER_SAMPLES: Record<AnswerSampleKind, (language: Language) => LetterToWrite> = {
  answer: (language) => ({
    ...answered(language),
    quoted: SAID[language],
    promises: [{ text: PROMISED[language], promisedOn }],
    wantsAnswer: false,
  }),
  answer_alone: (language) => ({ ...answered(language), promises: [], wantsAnswer: true }),
};
