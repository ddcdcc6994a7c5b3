import { isOccasionStopped } from '../customers/recipient.ts';
import type { Letter } from '../gifts/letters.ts';
import type { About } from './outreach.ts';
import type { Purpose } from './purpose.ts';

type Of<Kind extends Letter['kind']> = Extract<Letter, { readonly kind: Kind }>;

type LetterPolicy<Kind extends Letter['kind']> = {
  readonly purpose: Purpose;
  readonly about?: (letter: Of<Kind>) => About;
  /** It may wait, since `send-waiting.ts` can send it again from its id alone. */
  readonly waits?: true;
  /** It is about an occasion, and has no sense any more when that was stopped. */
  readonly isStopped?: (letter: Of<Kind>) => boolean;
};

type PolicyByKind = { readonly [Kind in Letter['kind']]: LetterPolicy<Kind> };

const gift = ({ gift: { id } }: { readonly gift: { readonly id: string } }): About => ({
  kind: 'gift',
  id,
});
const aCase = ({ caseId: id }: { readonly caseId: string }): About => ({ kind: 'case', id });
const stopped = ({ gift: { occasion }, recipient }: Of<'reminder' | 'e_gift'>) =>
  isOccasionStopped(recipient, occasion);

/** Why each letter is written, and what it is about: a new one does not compile without. */
export const LETTER_POLICIES = {
  order_confirmation: {
    purpose: 'service',
    about: ({ order }) => ({ kind: 'gift_order', id: order.id }),
  },
  reminder: { purpose: 'service', about: gift, isStopped: stopped },
  declined: { purpose: 'service', about: gift },
  lapsed: { purpose: 'service', about: gift },
  late: { purpose: 'service', about: gift },
  cancelled: { purpose: 'service', about: gift },
  e_gift: { purpose: 'service', about: gift, isStopped: stopped },
  // Of these a customer asked to hear; they are about their order all the same.
  charged: { purpose: 'service', about: gift },
  dispatched: { purpose: 'service', about: gift },
  delivered: { purpose: 'service', about: gift },
  occasion_stopped: {
    purpose: 'service',
    about: ({ recipient }) => ({ kind: 'recipient', id: recipient.id }),
  },
  recipient_objected: {
    purpose: 'service',
    about: ({ recipient }) => ({ kind: 'recipient', id: recipient.id }),
  },
  work_form: {
    purpose: 'catalogue',
    about: ({ workFormId: id }) => ({ kind: 'work_form', id }),
    waits: true,
  },
  sheet_to_confirm: {
    purpose: 'service',
    about: ({ sheetId: id }) => ({ kind: 'order_sheet', id }),
  },
  standing_order_stuck: {
    purpose: 'service',
    about: ({ prescription: { id } }) => ({ kind: 'prescription', id }),
  },
  // They asked for an order; and they may ask for the same again.
  same_again_open: { purpose: 'service' },
  // Who complained is owed an answer, whatever the hour and whatever else they declined.
  case_opened: { purpose: 'service', about: aCase },
  case_answer: { purpose: 'service', about: aCase },
  case_later: { purpose: 'service', about: aCase },
  case_closed: { purpose: 'service', about: aCase },
  // They asked for what is theirs by right.
  export_ready: { purpose: 'service' },
  answer: {
    purpose: 'dialogue',
    about: ({ turnId: id }) => ({ kind: 'turn', id }),
    waits: true,
  },
  proposal: {
    purpose: 'dialogue',
    about: ({ proposalId: id }) => ({ kind: 'proposal', id }),
    waits: true,
  },
} as const satisfies PolicyByKind;

type Policies = typeof LETTER_POLICIES;
const policies: PolicyByKind = LETTER_POLICIES;

/** The letters that may wait. */
export type WaitingKind = {
  [Kind in keyof Policies]: Policies[Kind] extends { readonly waits: true } ? Kind : never;
}[keyof Policies];

export type LetterFacts = {
  readonly purpose: Purpose;
  readonly about?: About;
  readonly canWait: boolean;
  readonly isOccasionStopped: boolean;
};

/** What the gate must know of a letter. */
export function letterFactsOf(letter: Letter): LetterFacts {
  return factsOfKind(letter.kind, letter);
}

function factsOfKind<Kind extends Letter['kind']>(kind: Kind, letter: Letter): LetterFacts {
  const { purpose, about, waits, isStopped }: LetterPolicy<Kind> = policies[kind];
  const ofKind = letter as Of<Kind>;
  return {
    purpose,
    canWait: waits === true,
    isOccasionStopped: isStopped?.(ofKind) ?? false,
    ...(about === undefined ? {} : { about: about(ofKind) }),
  };
}
