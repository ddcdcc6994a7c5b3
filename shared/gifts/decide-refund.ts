import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { Decision } from './decision.ts';
import type { Gift, Refund } from './gift.ts';

/** The refund that the provider is still to be asked for. */
export function refundDueOf(gift: Gift): Outcome<Refund, 'not_to_be_refunded'> {
  if (gift.state !== 'cancelled') return refused('not_to_be_refunded');
  if (gift.refund === undefined || gift.refund.refundedAt !== undefined) {
    return refused('not_to_be_refunded');
  }
  return accepted(gift.refund);
}

/** The provider has taken it over; nothing is left to do for this gift. */
export function refunded(
  gift: Gift,
  refundRef: string,
  now: Instant,
): Outcome<Decision, 'not_to_be_refunded'> {
  const due = refundDueOf(gift);
  if (!due.ok || gift.state !== 'cancelled') return refused('not_to_be_refunded');
  const { amountMinor } = due.value;
  return accepted({
    gift: { ...gift, refund: { ...due.value, refundRef, refundedAt: now } },
    happened: [{ type: 'GiftRefunded', amountMinor, currency: gift.price.currency }],
  });
}
