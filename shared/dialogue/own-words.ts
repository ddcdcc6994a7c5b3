import { saysWhatWasPressed } from './facts/turn-words.ts';
import type { Turn } from './turn.ts';

type Said = Pick<Turn, 'text' | 'ledTo' | 'isPress' | 'direction'>;

/** What the customer wrote or said: not what stands there for a press of theirs. */
export function hasOwnWords(turn: Said): boolean {
  return turn.direction === 'from_customer' && turn.text !== '' && !wasPressed(turn);
}

/** Turns of earlier versions do not say so, and are known by the words that a press leaves. */
export function wasPressed({ isPress, text, ledTo = [] }: Said): boolean {
  if (isPress === true) return true;
  return saysWhatWasPressed(text) || ledTo.some(({ kind }) => kind === 'prescription');
}
