import { unreachable } from '../kernel/assert.ts';
import { htmlOf, type LetterParts, textOf } from './layout.tsx';
import type { LetterToWrite } from './letter-to-write.ts';
import { cancelled } from './letters/cancelled.tsx';
import { charged } from './letters/charged.tsx';
import { declined } from './letters/declined.tsx';
import { delivered } from './letters/delivered.tsx';
import { dispatched } from './letters/dispatched.tsx';
import { eGift } from './letters/e-gift.tsx';
import { lapsed } from './letters/lapsed.tsx';
import { late } from './letters/late.tsx';
import { occasionStopped } from './letters/occasion-stopped.tsx';
import { orderConfirmation } from './letters/order-confirmation.tsx';
import { reminder } from './letters/reminder.tsx';
import { sheetToConfirm } from './letters/sheet-to-confirm.tsx';
import { type SignInCode, signInCode } from './letters/sign-in-code.tsx';
import { workForm } from './letters/work-form.tsx';
import type { Mail } from './ports.ts';
import { type Shop, type Voice, voiceOf } from './voice.ts';

/** A letter as it stands on paper; who it goes to is not its matter. */
export type WrittenLetter = Omit<Mail, 'to' | 'kind'>;

/** In the customer's language; an e-gift too, since the recipient's is not known. */
export function writeLetter(letter: LetterToWrite, shop: Shop): WrittenLetter {
  const voice = voiceOf(letter.customer.language, shop);
  return { ...written(partsOf(letter, voice), voice), ...attachmentsOf(letter, voice) };
}

export function writeSignInCode(facts: SignInCode, voice: Voice): WrittenLetter {
  return written(signInCode(facts, voice), voice);
}

function attachmentsOf(letter: LetterToWrite, { words }: Voice): Pick<Mail, 'attachments'> {
  if (letter.kind !== 'work_form') return {};
  const { fileName } = words.workForm;
  return { attachments: [{ fileName, contentType: 'application/pdf', content: letter.pdf }] };
}

function partsOf(letter: LetterToWrite, voice: Voice): LetterParts {
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
    case 'charged':
      return charged(letter, voice);
    case 'dispatched':
      return dispatched(letter, voice);
    case 'delivered':
      return delivered(letter, voice);
    case 'occasion_stopped':
      return occasionStopped(letter, voice);
    case 'work_form':
      return workForm(letter, voice);
    case 'sheet_to_confirm':
      return sheetToConfirm(letter, voice);
    default:
      return unreachable(letter);
  }
}

function written(parts: LetterParts, { shop, formats }: Voice): WrittenLetter {
  const { subject, leave } = parts;
  const sheet = { ...parts, shopName: shop.name, locale: formats.locale };
  return {
    ...{ subject, html: htmlOf(sheet), text: textOf(sheet), language: formats.language },
    ...(leave === undefined ? {} : { unsubscribeUrl: leave.url }),
  };
}
