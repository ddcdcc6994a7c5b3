import { type Card, type Customer, cardToCharge } from '../customers/customer.ts';
import { isOccasionStopped, type Recipient } from '../customers/recipient.ts';
import { assert } from '../kernel/assert.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { earlierOf, type Instant, isDue } from '../kernel/time.ts';
import { finalTryAt } from './charge-tries.ts';
import { decideCancellation } from './decide-cancellation.ts';
import type { Decision } from './decision.ts';
import { type ChargeAttempt, type Gift, type GiftIn, totalOf } from './gift.ts';
import { factsOf } from './gift-facts.ts';
import type { GiftTerms } from './gift-terms.ts';

/** An open attempt is left alone this long; longer than a function may run. */
export const ATTEMPT_LEASE_MINUTES = 5;

export type ChargeRefusal = 'not_to_be_charged' | 'not_due' | 'in_progress';

export type ChargeDecision =
  /** To be recorded, then charged. */
  | { readonly kind: 'attempt'; readonly gift: GiftIn<'charging'>; readonly card: Card }
  /** Recorded by somebody who did not come back: the provider is asked first. */
  | { readonly kind: 'look_up'; readonly gift: GiftIn<'charging'> }
  /** No charge: no card can work, the last try is over, or the occasion was stopped. */
  | { readonly kind: 'settle'; readonly decision: Decision };

export type ChargeFacts = {
  readonly customer: Customer;
  readonly recipient: Recipient;
  readonly terms: GiftTerms;
  readonly now: Instant;
};

/** What a charge that is due means now. */
export function decideCharge(
  gift: Gift,
  facts: ChargeFacts,
): Outcome<ChargeDecision, ChargeRefusal> {
  const { now } = facts;
  switch (gift.state) {
    case 'ordered':
      if (!isDue(gift.plan.chargeAt, now)) return refused('not_due');
      return accepted(decideTry(gift, facts));
    case 'declined':
      if (!isDue(gift.tryAt, now) && !hasNewCard(gift, facts.customer)) return refused('not_due');
      return accepted(decideTry(gift, facts));
    case 'charging':
      if (!isDue(openAttemptOf(gift).startedAt.add({ minutes: ATTEMPT_LEASE_MINUTES }), now)) {
        return refused('in_progress');
      }
      return accepted({ kind: 'look_up', gift });
    default:
      return refused('not_to_be_charged');
  }
}

/** The attempt whose outcome is not known yet; a gift that is being charged always has one. */
export function openAttemptOf(gift: GiftIn<'charging'>): ChargeAttempt {
  const attempt = gift.attempts.at(-1);
  assert(attempt?.outcome === 'open', 'a gift being charged has an open attempt');
  return attempt;
}

function decideTry(gift: GiftIn<'ordered' | 'declined'>, facts: ChargeFacts): ChargeDecision {
  const { customer, recipient, terms, now } = facts;
  if (isOccasionStopped(recipient, gift.occasion)) {
    const cancelled = decideCancellation(gift, 'stopped_occasion', now);
    assert(cancelled.ok, 'an open gift can be cancelled');
    return { kind: 'settle', decision: cancelled.value };
  }
  const card = cardToCharge(customer);
  // A card that asked for its owner is not tried again by itself.
  if (card !== undefined && !needsItsOwner(gift, card)) {
    return { kind: 'attempt', gift: charging(gift, card, now), card };
  }
  const finalAt = finalTryAt(gift, terms);
  if (isDue(finalAt, now)) return { kind: 'settle', decision: lapsed(gift, now) };
  return { kind: 'settle', decision: waitingForCard(gift, finalAt) };
}

function charging(
  gift: GiftIn<'ordered' | 'declined'>,
  card: Card,
  now: Instant,
): GiftIn<'charging'> {
  const attempt: ChargeAttempt = {
    number: gift.attempts.length + 1,
    startedAt: now,
    cardId: card.id,
    amountMinor: totalOf(gift.price).amountMinor,
    outcome: 'open',
  };
  return {
    ...factsOf(gift),
    state: 'charging',
    attempts: [...gift.attempts, attempt],
    // Its due entry stays where it is: that saves two writes and keeps a crash overdue. Only a new
    // card is tried ahead of its time; then it becomes due now, or a crash would wait until then.
    tryAt: gift.state === 'declined' ? earlierOf(gift.tryAt, now) : gift.plan.chargeAt,
  };
}

export function lapsed(gift: Gift, now: Instant): Decision {
  return {
    gift: { ...factsOf(gift), state: 'lapsed', lapsedAt: now },
    happened: [{ type: 'GiftLapsed' }],
  };
}

/** Told once; a sweep that finds it again at its last try lets it lapse. */
function waitingForCard(gift: GiftIn<'ordered' | 'declined'>, finalAt: Instant): Decision {
  const declined = { type: 'GiftDeclined', declineKind: 'no_card', declineCode: 'no_card' };
  return {
    gift: { ...factsOf(gift), state: 'declined', tryAt: finalAt },
    happened: gift.state === 'ordered' ? [declined] : [],
  };
}

function needsItsOwner(gift: Gift, card: Card): boolean {
  const last = gift.attempts.at(-1);
  return last?.cardId === card.id && last.declineKind === 'authentication_required';
}

function hasNewCard(gift: GiftIn<'declined'>, customer: Customer): boolean {
  const card = cardToCharge(customer);
  return card !== undefined && gift.attempts.every(({ cardId }) => cardId !== card.id);
}

/** A provider may forget an idempotency key after 24 hours; from then on a repeat would charge again. */
export const ATTEMPT_REPEAT_HOURS = 23;
/** Longer than a function may run: whoever still repeats the old attempt has ended by then. */
const ATTEMPT_REST_MINUTES = 10;

/**
 * The provider never heard of the open attempt. Repeated under its own id while that is safe; then
 * it rests, so that nobody repeats it any more; then it is closed and another one opened.
 */
export function decideUnknownAttempt(
  gift: GiftIn<'charging'>,
  now: Instant,
):
  | { readonly kind: 'repeat' | 'rest' }
  | { readonly kind: 'attempt_anew'; readonly gift: GiftIn<'charging'> } {
  const lost = openAttemptOf(gift);
  const restAt = lost.startedAt.add({ hours: ATTEMPT_REPEAT_HOURS });
  if (!isDue(restAt, now)) return { kind: 'repeat' };
  if (!isDue(restAt.add({ minutes: ATTEMPT_REST_MINUTES }), now)) return { kind: 'rest' };
  const closed: ChargeAttempt = {
    ...lost,
    outcome: 'declined',
    declineCode: 'never_arrived',
    endedAt: now,
  };
  const next: ChargeAttempt = { ...lost, number: lost.number + 1, startedAt: now };
  return {
    kind: 'attempt_anew',
    gift: { ...gift, attempts: [...gift.attempts.slice(0, -1), closed, next] },
  };
}

/** The attempt made anew is left out: the occasion was stopped since the lost one. */
export function cancelledInstead(gift: GiftIn<'charging'>, now: Instant): Decision {
  const attempts = gift.attempts.slice(0, -1);
  const waiting: Gift = { ...factsOf(gift), attempts, state: 'declined', tryAt: gift.tryAt };
  const cancelled = decideCancellation(waiting, 'stopped_occasion', now);
  assert(cancelled.ok, 'an open gift can be cancelled');
  return cancelled.value;
}
