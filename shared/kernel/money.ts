import * as z from 'zod';
import { assert } from './assert.ts';

/** ISO 4217, upper case. */
export const Currency = z.string().regex(/^[A-Z]{3}$/);

/** `amountMinor` counts the currency's smallest unit: pence, cents, yen. */
export const Money = z.strictObject({
  amountMinor: z.int(),
  currency: Currency,
});
export type Money = Readonly<z.output<typeof Money>>;

export function money(amountMinor: number, currency: string): Money {
  assert(Number.isSafeInteger(amountMinor), 'an amount is a whole number of minor units');
  return { amountMinor, currency };
}

/** Adds parts of one currency; an empty list is zero of `currency`. */
export function sum(parts: readonly Money[], currency: string): Money {
  let total = 0;
  for (const part of parts) {
    assert(part.currency === currency, 'one sum has one currency');
    total += part.amountMinor;
  }
  return money(total, currency);
}

export function isSameMoney(left: Money, right: Money): boolean {
  return left.amountMinor === right.amountMinor && left.currency === right.currency;
}
