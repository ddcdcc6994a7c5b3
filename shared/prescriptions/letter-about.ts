import type { SameAgainRefusal } from './decide-same-again.ts';
import type { WhichRefusal } from './decide-which.ts';

/** Of what a letter about "the same again" can be: it was not ordered, and this is why. */
export type LetterAbout =
  | SameAgainRefusal
  | WhichRefusal
  | 'prescription_not_found'
  | 'price_changed';
