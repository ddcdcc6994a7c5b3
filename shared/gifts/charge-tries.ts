import { type Instant, isBefore, isDue, Temporal } from '../kernel/time.ts';
import type { Gift } from './gift.ts';
import type { GiftTerms } from './gift-terms.ts';

/**
 * The last try of a gift: 06:00 on its delivery date. A gift ordered after that (an e-gift for
 * today) has a day from its first try.
 */
export function finalTryAt(gift: Gift, terms: GiftTerms): Instant {
  const first = firstTryAt(gift);
  return isBefore(first, gift.plan.lastTryAt)
    ? gift.plan.lastTryAt
    : first.add({ hours: Math.max(...terms.chargeRetryHours) });
}

/** The next try after a soft decline at `now`; none means that the gift lapses. */
export function nextTryAt(gift: Gift, terms: GiftTerms, now: Instant): Instant | undefined {
  const finalAt = finalTryAt(gift, terms);
  const tries = terms.chargeRetryHours
    .map((hours) => firstTryAt(gift).add({ hours }))
    .filter((tryAt) => isBefore(tryAt, finalAt))
    .concat(finalAt)
    .sort(Temporal.Instant.compare);
  return tries.find((tryAt) => !isDue(tryAt, now));
}

function firstTryAt(gift: Gift): Instant {
  return gift.attempts[0]?.startedAt ?? gift.plan.chargeAt;
}
