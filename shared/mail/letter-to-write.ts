import type { Letter } from '../gifts/letters.ts';

/** A letter with all that stands in it. */
export type LetterToWrite = Letter;
