import { isOccasionStopped, type Recipient } from '../customers/recipient.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type Instant, isDue } from '../kernel/time.ts';
import { decideCancellation } from './decide-cancellation.ts';
import type { Decision } from './decision.ts';
import type { Gift, GiftIn, MailClaim } from './gift.ts';
import { isClaimed } from './mail-claim.ts';
import { newsDue } from './news-due.ts';

export type CarrierStatus = 'dispatched' | 'delivered' | 'failed';

export type CarrierRefusal = 'not_released' | 'gift_cancelled' | 'already_delivered' | 'no_parcel';

/**
 * A carrier's word about a parcel. Reports come twice and in the wrong order: a repeat changes
 * nothing, `delivered` without `dispatched` counts, and a late `dispatched` is no step back.
 */
export function decideCarrierReport(
  gift: Gift,
  status: CarrierStatus,
  now: Instant,
): Outcome<Decision, CarrierRefusal> {
  if (gift.kind === 'e_gift') return refused('no_parcel');
  switch (gift.state) {
    case 'cancelled':
      return refused('gift_cancelled');
    case 'delivered':
      if (status === 'failed') return refused('already_delivered');
      return accepted({ gift, happened: [] });
    case 'released':
    case 'dispatched':
    case 'delivery_failed':
      return accepted(reported(gift, status, now));
    default:
      return refused('not_released');
  }
}

function reported(
  gift: GiftIn<'released' | 'dispatched' | 'delivery_failed'>,
  status: CarrierStatus,
  now: Instant,
): Decision {
  switch (status) {
    case 'dispatched':
      if (gift.state !== 'released') return { gift, happened: [] };
      return {
        gift: { ...gift, state: 'dispatched', dispatchedAt: now },
        happened: [{ type: 'GiftDispatched' }, ...newsDue(gift.news, 'dispatched')],
      };
    case 'delivered':
      return {
        gift: { ...gift, state: 'delivered', deliveredAt: now },
        happened: [{ type: 'GiftDelivered' }, ...newsDue(gift.news, 'delivered')],
      };
    case 'failed':
      if (gift.state === 'delivery_failed') return { gift, happened: [] };
      return {
        gift: { ...gift, state: 'delivery_failed', failedAt: now },
        happened: [{ type: 'GiftDeliveryFailed' }],
      };
  }
}

/** Noon of the day after, and nobody has said that the parcel arrived. */
export function decideUnconfirmed(
  gift: Gift,
  now: Instant,
): Outcome<Decision, 'not_to_be_confirmed' | 'not_due'> {
  const isOnItsWay = gift.state === 'released' || gift.state === 'dispatched';
  if (!isOnItsWay || gift.kind === 'e_gift' || gift.unconfirmedAt !== undefined) {
    return refused('not_to_be_confirmed');
  }
  if (!isDue(gift.confirmOrSendAt, now)) return refused('not_due');
  return accepted({
    gift: { ...gift, unconfirmedAt: now },
    happened: [{ type: 'GiftDeliveryUnconfirmed' }],
  });
}

export type EGiftRefusal = 'not_to_be_sent' | 'not_due' | 'in_progress';

export type EGiftDecision =
  | { readonly kind: 'send'; readonly gift: GiftIn<'released'> }
  /** The occasion was stopped, and the worker that cancels its gifts is not here yet. */
  | { readonly kind: 'cancel'; readonly decision: Decision };

/** An e-gift is sent once it is paid and its hour has come, by one worker at a time. */
export function decideEGift(
  gift: Gift,
  recipient: Recipient,
  now: Instant,
): Outcome<EGiftDecision, EGiftRefusal> {
  if (gift.state !== 'released' || gift.kind !== 'e_gift') return refused('not_to_be_sent');
  if (!isDue(gift.confirmOrSendAt, now)) return refused('not_due');
  if (isClaimed(gift.mailClaim, now)) return refused('in_progress');
  if (isOccasionStopped(recipient, gift.occasion)) {
    // Refused when its mail was begun before: then it is out already, or half out.
    const cancelled = decideCancellation(gift, 'stopped_occasion', now);
    if (cancelled.ok) return accepted({ kind: 'cancel', decision: cancelled.value });
  }
  return accepted({ kind: 'send', gift });
}

export function claimedForSending(gift: GiftIn<'released'>, claim: MailClaim): GiftIn<'released'> {
  return { ...gift, mailClaim: claim };
}

/** The mail is gone, or the recipient's address takes none. */
export function eGiftSent(gift: GiftIn<'released'>, reached: boolean, now: Instant): Decision {
  const { mailClaim: _ended, ...unclaimed } = gift;
  if (reached) {
    return {
      gift: { ...unclaimed, state: 'delivered', deliveredAt: now },
      happened: [{ type: 'GiftDelivered' }, ...newsDue(gift.news, 'delivered')],
    };
  }
  return {
    gift: { ...unclaimed, state: 'delivery_failed', failedAt: now },
    happened: [{ type: 'GiftDeliveryFailed' }],
  };
}
