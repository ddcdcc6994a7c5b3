import { isOccasionStopped, type Recipient } from '../customers/recipient.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type Instant, isDue } from '../kernel/time.ts';
import { decideCancellation } from './decide-cancellation.ts';
import type { Decision } from './decision.ts';
import type { Gift, GiftIn, MailClaim } from './gift.ts';
import { announcementOf } from './gift-due.ts';
import { isClaimed } from './mail-claim.ts';

export type ReminderRefusal = 'not_to_be_reminded' | 'not_due' | 'in_progress';

export type ReminderDecision =
  | { readonly kind: 'send'; readonly gift: GiftIn<'ordered'> }
  /** The occasion was stopped; nobody is reminded of it. */
  | { readonly kind: 'cancel'; readonly decision: Decision };

/** A gift is reminded of once for its date, by one worker at a time. */
export function decideReminder(
  gift: Gift,
  recipient: Recipient,
  now: Instant,
): Outcome<ReminderDecision, ReminderRefusal> {
  if (gift.state !== 'ordered') return refused('not_to_be_reminded');
  if (gift.remindedAt !== undefined) return refused('not_to_be_reminded');
  if (gift.plan.remindAt === undefined) return refused('not_to_be_reminded');
  if (isOccasionStopped(recipient, gift.occasion)) {
    const cancelled = decideCancellation(gift, 'stopped_occasion', now);
    if (cancelled.ok) return accepted({ kind: 'cancel', decision: cancelled.value });
  }
  if (!isDue(gift.plan.remindAt, now)) return refused('not_due');
  if (isClaimed(gift.mailClaim, now)) return refused('in_progress');
  return accepted({ kind: 'send', gift });
}

const LINK_COUNT_MAX = 3;

/** The mail is about to go: others leave it alone, and the link in it will open the gift. */
export function claimedForReminder(
  gift: GiftIn<'ordered'>,
  claim: MailClaim,
  linkTokenHash: string,
): GiftIn<'ordered'> {
  const hashes = [...(gift.linkTokenHashes ?? []), linkTokenHash].slice(-LINK_COUNT_MAX);
  return { ...gift, mailClaim: claim, linkTokenHashes: hashes };
}

/**
 * The mail is gone. When the gift was moved beyond its new reminder meanwhile, that one is still
 * to come; when it is no longer open or somebody else took over, nothing is left to mark.
 */
export function decideReminded(
  gift: Gift,
  claimId: string,
  reached: boolean,
  now: Instant,
): Outcome<Decision, 'not_to_be_reminded'> {
  if (gift.state !== 'ordered' || gift.mailClaim?.id !== claimId) {
    return refused('not_to_be_reminded');
  }
  const { mailClaim: _ended, ...unclaimed } = gift;
  if (gift.plan.remindAt !== undefined && !isDue(gift.plan.remindAt, now)) {
    return accepted({ gift: unclaimed, happened: [] });
  }
  const reminded: Gift = { ...unclaimed, remindedAt: now };
  const happened = { type: 'GiftReminded', reached };
  return accepted({ gift: reminded, happened: [happened, ...announcementOf(reminded, now)] });
}
