import { assert } from '../kernel/assert.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { Decision } from './decision.ts';
import type { Gift, GiftIn, Refund } from './gift.ts';
import { announcementOf } from './gift-due.ts';
import { factsOf } from './gift-facts.ts';
import { chargedAttemptOf } from './ledger.ts';

export type CancelRefusal =
  | 'not_placed'
  | 'already_on_its_way'
  | 'already_delivered'
  | 'already_lapsed'
  | 'charge_in_progress';

/** Free until it is charged; refunded in full until the carrier has it; refused after that. */
export function decideCancellation(
  gift: Gift,
  cancelledFor: GiftIn<'cancelled'>['cancelledFor'],
  now: Instant,
): Outcome<Decision, CancelRefusal> {
  switch (gift.state) {
    case 'draft':
      return refused('not_placed');
    case 'charging':
      return refused('charge_in_progress');
    case 'dispatched':
    case 'delivery_failed':
      return refused('already_on_its_way');
    case 'delivered':
      return refused('already_delivered');
    case 'lapsed':
      return refused('already_lapsed');
    // Customers press twice: a repeat succeeds and changes nothing.
    case 'cancelled':
      return accepted({ gift, happened: [] });
    case 'released':
      // An e-gift that somebody has begun to send cannot be held back any more.
      if (gift.kind === 'e_gift' && gift.mailClaim !== undefined) {
        return refused('already_on_its_way');
      }
      return accepted(cancelled(gift, cancelledFor, now));
    case 'ordered':
    case 'declined':
      return accepted(cancelled(gift, cancelledFor, now));
  }
}

function cancelled(
  gift: GiftIn<'ordered' | 'declined' | 'released'>,
  cancelledFor: GiftIn<'cancelled'>['cancelledFor'],
  now: Instant,
): Decision {
  const refund = refundOf(gift);
  assert((refund !== undefined) === (gift.state === 'released'), 'what was charged is refunded');
  const after: Gift = {
    ...factsOf(gift),
    state: 'cancelled',
    cancelledAt: now,
    cancelledFor,
    ...(refund === undefined ? {} : { refund }),
  };
  const happened = { type: 'GiftCancelled', cancelledFor, isRefundDue: refund !== undefined };
  return { gift: after, happened: [happened, ...announcementOf(after, now)] };
}

/** Recorded with the cancellation, before the provider hears of it. */
export function refundOf(gift: Gift): Refund | undefined {
  const attempt = chargedAttemptOf(gift);
  if (attempt === undefined) return undefined;
  assert(attempt.chargeRef !== undefined, 'a charge has the reference of the provider');
  return {
    id: `${gift.id}-refund`,
    amountMinor: attempt.amountMinor,
    chargeRef: attempt.chargeRef,
  };
}
