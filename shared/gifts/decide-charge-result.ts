import { isOccasionStopped } from '../customers/recipient.ts';
import { assert } from '../kernel/assert.ts';
import { type Instant, instantText, isDateBefore, isDue } from '../kernel/time.ts';
import type { ChargeResult } from '../payments/ports.ts';
import { finalTryAt, nextTryAt } from './charge-tries.ts';
import { refundOf } from './decide-cancellation.ts';
import { type ChargeFacts, lapsed, openAttemptOf } from './decide-charge.ts';
import type { Decision } from './decision.ts';
import type { ChargeAttempt, Gift, GiftIn } from './gift.ts';
import { announcementOf } from './gift-due.ts';
import { factsOf } from './gift-facts.ts';
import { newsAfterCharge, newsDue } from './news-due.ts';
import { planArrival } from './plan-gift.ts';

/** What the provider's answer to the open attempt makes of the gift. */
export function decideChargeResult(
  gift: GiftIn<'charging'>,
  result: ChargeResult,
  facts: ChargeFacts,
): Decision {
  const { declineKind, declineCode, ...ended } = { ...openAttemptOf(gift), endedAt: facts.now };
  assert(declineKind === undefined && declineCode === undefined, 'an open attempt has no outcome');
  switch (result.kind) {
    case 'charged': {
      const attempt: ChargeAttempt = { ...ended, outcome: 'charged', chargeRef: result.chargeRef };
      return paid(withAttempt(gift, attempt), facts);
    }
    case 'declined': {
      const { declineKind: kind, declineCode: code } = result;
      const declined: ChargeAttempt = {
        ...{ ...ended, outcome: 'declined', declineKind: kind, declineCode: code.slice(0, 60) },
      };
      return unpaid(withAttempt(gift, declined), result, facts);
    }
  }
}

function withAttempt(gift: GiftIn<'charging'>, attempt: ChargeAttempt): GiftIn<'charging'> {
  return { ...gift, attempts: [...gift.attempts.slice(0, -1), attempt] };
}

function paid(
  gift: GiftIn<'charging'>,
  { customer, recipient, terms, now }: ChargeFacts,
): Decision {
  const attempt = gift.attempts.at(-1);
  const charged = {
    type: 'GiftCharged',
    amountMinor: attempt?.amountMinor,
    currency: gift.price.currency,
  };
  // Stopped while the charge was on its way: it goes back at once and nothing is sent.
  if (isOccasionStopped(recipient, gift.occasion)) {
    const refund = refundOf(gift);
    assert(refund !== undefined, 'what was charged is refunded');
    const cancelledFor = 'stopped_occasion' as const;
    const facts = factsOf(gift);
    const after: Gift = { ...facts, state: 'cancelled', cancelledAt: now, cancelledFor, refund };
    const cancelled = { type: 'GiftCancelled', cancelledFor, isRefundDue: true };
    return { gift: after, happened: [charged, cancelled, ...announcementOf(after, now)] };
  }
  const arrival = planArrival(gift, terms, now);
  const after: Gift = {
    ...{ ...factsOf(gift), state: 'released', chargedAt: now, ...arrival },
    ...newsAfterCharge(customer, gift),
  };
  const dates = { deliverOn: gift.deliverOn.toString(), expectedOn: arrival.expectedOn.toString() };
  const isLate = isDateBefore(gift.deliverOn, arrival.expectedOn);
  return {
    gift: after,
    happened: [
      charged,
      { type: 'GiftReleased', ...dates },
      ...(isLate ? [{ type: 'GiftDelayed', ...dates }] : []),
      ...newsDue(customer.news, 'charged'),
      ...announcementOf(after, now),
    ],
  };
}

function unpaid(
  gift: GiftIn<'charging'>,
  { declineKind, declineCode }: Extract<ChargeResult, { kind: 'declined' }>,
  { terms, now }: ChargeFacts,
): Decision {
  const tryAt = declineKind === 'soft' ? nextTryAt(gift, terms, now) : waitUntil(gift, terms, now);
  if (tryAt === undefined) return lapsed(gift, now);
  return {
    gift: { ...factsOf(gift), state: 'declined', tryAt },
    happened: [
      {
        type: 'GiftDeclined',
        declineKind,
        declineCode,
        ...(declineKind === 'soft' ? { nextTryAt: instantText(tryAt) } : {}),
      },
    ],
  };
}

/** Only a new card helps; without one the gift lapses at its last try. */
function waitUntil(gift: Gift, terms: ChargeFacts['terms'], now: Instant): Instant | undefined {
  const finalAt = finalTryAt(gift, terms);
  return isDue(finalAt, now) ? undefined : finalAt;
}
