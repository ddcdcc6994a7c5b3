import type { Language } from '../customers/customer.ts';
import { Temporal } from '../kernel/time.ts';
import type { LetterToWrite } from './letter-to-write.ts';
import { sampleCustomer } from './sample-people.ts';

export const CASE_SAMPLE_KINDS = [
  'case_opened',
  'case_opened_again',
  'case_answer',
  'case_later',
  'case_closed',
] as const;
type CaseSampleKind = (typeof CASE_SAMPLE_KINDS)[number];

const SAID = {
  en: 'The tea-light holder came with a crack, and the birthday is on Saturday.',
  de: 'Der Teelichthalter kam mit einem Sprung an, und am Samstag ist der Geburtstag.',
} as const satisfies Record<Language, string>;

const ANSWERED = {
  en: 'I am sorry: that should not have left our house. A new one is on its way and will be there on Friday; you need not send the old one back.\n\nThe price of the wrapping is back on your card.',
  de: 'Das tut mir leid, so hätte er unser Haus nicht verlassen dürfen. Ein neuer ist unterwegs und kommt am Freitag an; den alten brauchen Sie nicht zurückzuschicken.\n\nDen Preis der Verpackung haben wir Ihnen erstattet.',
} as const satisfies Record<Language, string>;

const DELAYED = {
  en: 'The pottery looks whether the whole batch is cracked, and can tell us on Monday.',
  de: 'Die Töpferei prüft, ob alle aus diesem Brand Sprünge haben, und kann es uns erst am Montag sagen.',
} as const satisfies Record<Language, string>;

const promisedOn = Temporal.PlainDate.from('2027-03-09');

function about(language: Language) {
  return {
    customer: sampleCustomer(language),
    caseId: 'cas_01KP0000000000000000000000_01KP0000000000000000000007',
    excerpt: SAID[language],
  };
}

export const CASE_SAMPLES: Record<CaseSampleKind, (language: Language) => LetterToWrite> = {
  case_opened: (language) => ({
    ...{ ...about(language), kind: 'case_opened', promisedOn, isAgain: false },
  }),
  case_opened_again: (language) => ({
    ...{ ...about(language), kind: 'case_opened', promisedOn, isAgain: true },
  }),
  case_answer: (language) => ({
    ...{ ...about(language), kind: 'case_answer' },
    ...{ words: ANSWERED[language], staffName: 'Marta Lindqvist' },
  }),
  case_later: (language) => ({
    ...{ ...about(language), kind: 'case_later', promisedOn: promisedOn.add({ days: 7 }) },
    words: DELAYED[language],
  }),
  case_closed: (language) => ({ ...about(language), kind: 'case_closed' }),
};
