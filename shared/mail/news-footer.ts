import type { LetterParts } from './layout.tsx';
import { customerFooter, type LetterVoice } from './letter-voice.ts';

/** Under what a customer asked to hear of: why it came. */
export function newsFooter(voice: LetterVoice): Pick<LetterParts, 'footer'> {
  return { footer: customerFooter(voice, undefined, 'whyAsked') };
}
