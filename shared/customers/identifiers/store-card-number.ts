import * as z from 'zod';
import type { Secrets } from '../../kernel/ids.ts';

const LENGTH = 16;
/** No bank's card begins with it, so that a bank's card swiped by mistake is never taken for one. */
const FIRST = '9';

/** `9`, fourteen digits and a check digit, so that what is typed wrong is nobody's. */
export const StoreCardNumber = z
  .string()
  .regex(/^9\d{15}$/, 'must be the 16 digits of a store card')
  .refine(hasCheckDigit, 'has a digit that is wrong');
export type StoreCardNumber = z.output<typeof StoreCardNumber>;

/** Digits as they are typed or read off a card, with whatever stands between them. */
export function readStoreCardNumber(text: string): StoreCardNumber | undefined {
  const parsed = StoreCardNumber.safeParse(text.replaceAll(/[\s.-]/g, ''));
  return parsed.success ? parsed.data : undefined;
}

/** Random, so that nobody guesses the next one. */
export function newStoreCardNumber(secrets: Secrets): StoreCardNumber {
  const random = Array.from({ length: 3 }, () => secrets.sixDigits()).join('');
  const digits = FIRST + random.slice(0, LENGTH - 2);
  return digits + checkDigitOf(digits);
}

/** `9123 4567 …`, as people read it aloud. */
export function storeCardText(number: StoreCardNumber): string {
  return number.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
}

function hasCheckDigit(number: string): boolean {
  return number.slice(-1) === checkDigitOf(number.slice(0, -1));
}

/** ISO/IEC 7812-1, annex B (“Luhn”): finds every wrong digit, and nearly all that changed places. */
function checkDigitOf(digits: string): string {
  const weighed = [...digits].reverse().map((digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return value > 9 ? value - 9 : value;
  });
  const total = weighed.reduce((sum, value) => sum + value, 0);
  return String((10 - (total % 10)) % 10);
}
