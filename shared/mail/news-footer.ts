import type { LetterParts } from './layout.tsx';
import { customerFooter, type Voice } from './voice.ts';

/** Under what a customer asked to hear of: why it came. */
export function newsFooter(voice: Voice): Pick<LetterParts, 'footer'> {
  return { footer: customerFooter(voice, undefined, 'whyAsked') };
}
