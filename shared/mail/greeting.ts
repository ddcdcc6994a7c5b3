import type { Customer } from '../customers/customer.ts';
import { type Block, paragraph } from './building-blocks.tsx';
import type { LetterVoice } from './letter-voice.ts';
import { inSentence } from './safe-text.ts';

/** Nothing where we do not know the name: better than a `Dear customer`. */
export function greeting({ name }: Customer, { words }: LetterVoice): readonly Block[] {
  return name === undefined ? [] : [paragraph(words.dear(inSentence(name)))];
}
