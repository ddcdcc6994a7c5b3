import type { Customer } from '../customers/customer.ts';
import { type Block, paragraph } from './building-blocks.tsx';
import { inSentence } from './safe-text.ts';
import type { Voice } from './voice.ts';

/** Nothing where we do not know the name: better than a `Dear customer`. */
export function greeting({ name }: Customer, { words }: Voice): readonly Block[] {
  return name === undefined ? [] : [paragraph(words.dear(inSentence(name)))];
}
