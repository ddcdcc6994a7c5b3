import * as z from 'zod';
import type { Gift } from '../gifts/gift.ts';
import { ledgerOf } from '../gifts/ledger.ts';
import { Currency } from '../kernel/money.ts';
import { Instant } from '../kernel/time.ts';

/** As long as tax law may ask for it, counted from the end of its year. */
export const CHARGE_KEPT_YEARS = 10;

/** What tax law keeps of a forgotten customer: money that moved, and nobody's name. */
export const KeptCharge = z.object({
  /** The provider's reference. */
  id: z.string().min(1).max(255),
  version: z.int().nonnegative(),
  kind: z.enum(['charge', 'refund']),
  at: Instant,
  /** Negative when it went back. */
  amountMinor: z.int(),
  currency: Currency,
});
export type KeptCharge = Readonly<z.output<typeof KeptCharge>>;

export function keptChargesOf(gift: Gift): readonly KeptCharge[] {
  const { currency } = gift.price;
  return ledgerOf(gift).flatMap(({ kind, at, amountMinor }) => {
    const id = kind === 'attempt' ? undefined : providerReferenceOf(gift, kind);
    return id === undefined || kind === 'attempt'
      ? []
      : [{ id, version: 0, kind, at, amountMinor, currency }];
  });
}

function providerReferenceOf(gift: Gift, kind: 'charge' | 'refund'): string | undefined {
  if (kind === 'charge') {
    return gift.attempts.find(({ outcome }) => outcome === 'charged')?.chargeRef;
  }
  return gift.state === 'cancelled' ? gift.refund?.refundRef : undefined;
}
