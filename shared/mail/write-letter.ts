import type { Letter } from '../gifts/letters.ts';
import { unreachable } from '../kernel/assert.ts';
import { htmlOf, type LetterParts, textOf } from './layout.tsx';
import { cancelled } from './letters/cancelled.tsx';
import { declined } from './letters/declined.tsx';
import { eGift } from './letters/e-gift.tsx';
import { lapsed } from './letters/lapsed.tsx';
import { late } from './letters/late.tsx';
import { orderConfirmation } from './letters/order-confirmation.tsx';
import { reminder } from './letters/reminder.tsx';
import { type SignInCode, signInCode } from './letters/sign-in-code.tsx';
import type { Mail } from './ports.ts';
import { type Shop, type Voice, voiceOf } from './voice.ts';

/** A letter as it stands on paper; who it goes to is not its matter. */
export type WrittenLetter = Pick<Mail, 'subject' | 'html' | 'text'>;

/** In the customer's language; an e-gift too, since the recipient's is not known. */
export function writeLetter(letter: Letter, shop: Shop): WrittenLetter {
  const voice = voiceOf(letter.customer.language, shop);
  return written(partsOf(letter, voice), voice);
}

export function writeSignInCode(facts: SignInCode, voice: Voice): WrittenLetter {
  return written(signInCode(facts, voice), voice);
}

function partsOf(letter: Letter, voice: Voice): LetterParts {
  switch (letter.kind) {
    case 'reminder':
      return reminder(letter, voice);
    case 'order_confirmation':
      return orderConfirmation(letter, voice);
    case 'declined':
      return declined(letter, voice);
    case 'lapsed':
      return lapsed(letter, voice);
    case 'late':
      return late(letter, voice);
    case 'cancelled':
      return cancelled(letter, voice);
    case 'e_gift':
      return eGift(letter, voice);
    default:
      return unreachable(letter);
  }
}

function written(parts: LetterParts, { shop, formats }: Voice): WrittenLetter {
  const sheet = { ...parts, shopName: shop.name, locale: formats.locale };
  return { subject: parts.subject, html: htmlOf(sheet), text: textOf(sheet) };
}
