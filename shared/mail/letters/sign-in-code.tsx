import type { Instant } from '../../kernel/time.ts';
import { aside, bigCode, paragraph } from '../building-blocks.tsx';
import type { LetterParts } from '../layout.tsx';
import { type LetterVoice, shopAddress } from '../letter-voice.ts';

export type SignInCode = {
  readonly code: string;
  readonly expiresAt: Instant;
  readonly now: Instant;
  readonly isForStaff?: boolean;
};

/** Times are in UTC: nobody is signed in yet, so nobody's zone is known. */
export function signInCode(
  { code, expiresAt, now, isForStaff }: SignInCode,
  voice: LetterVoice,
): LetterParts {
  const { shop, formats } = voice;
  const words = voice.words.signInCode;
  const minutesLeft = Math.max(0, Math.round(now.until(expiresAt).total('minutes')));
  return {
    subject: words.subject(code, isForStaff === true ? words.staffOf(shop.name) : shop.name),
    preheader: words.preheader(minutesLeft),
    title: words.title,
    blocks: [
      paragraph(words.lead),
      bigCode(code),
      paragraph(words.validity(minutesLeft, formats.timeAt(expiresAt, 'UTC'))),
      aside(words.notAsked),
    ],
    footer: [
      isForStaff === true ? words.whyStaff(shop.name) : words.why(shop.name),
      ...shopAddress(shop),
    ],
  };
}
