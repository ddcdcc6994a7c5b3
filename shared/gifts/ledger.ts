import { assert } from '../kernel/assert.ts';
import { type Money, money } from '../kernel/money.ts';
import type { Instant } from '../kernel/time.ts';
import { attemptIdOf, type ChargeAttempt, type Gift, totalOf } from './gift.ts';

/** One thing that happened to a gift's money; `amountMinor` is negative when it goes back. */
export type LedgerEntry = {
  readonly kind: 'attempt' | 'charge' | 'refund';
  readonly at: Instant;
  /** The attempt or refund as the provider knows it. */
  readonly reference: string;
  readonly amountMinor: number;
};

/** Every attempt, charge and refund of a gift, oldest first; only charges and refunds move money. */
export function ledgerOf(gift: Gift): readonly LedgerEntry[] {
  const entries: LedgerEntry[] = gift.attempts.flatMap((attempt) => {
    const reference = attemptIdOf(gift.id, attempt);
    const begun = { kind: 'attempt', at: attempt.startedAt, reference, amountMinor: 0 } as const;
    if (attempt.outcome !== 'charged' || attempt.endedAt === undefined) return [begun];
    const { endedAt: at, amountMinor } = attempt;
    return [begun, { kind: 'charge', at, reference, amountMinor } as const];
  });
  if (gift.state === 'cancelled' && gift.refund?.refundedAt !== undefined) {
    const { refundedAt: at, amountMinor, id: reference } = gift.refund;
    entries.push({ kind: 'refund', at, reference, amountMinor: -amountMinor });
  }
  return entries;
}

/** What the customer has paid for this gift and not got back. */
export function balanceOf(gift: Gift): Money {
  const total = ledgerOf(gift).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  assert(total >= 0 && total <= totalOf(gift.price).amountMinor, 'a gift is paid once at most');
  return money(total, gift.price.currency);
}

export function chargedAttemptOf(gift: Gift): ChargeAttempt | undefined {
  return gift.attempts.find(({ outcome }) => outcome === 'charged');
}
