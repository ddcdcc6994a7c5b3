import { type Instant, isDue } from '../kernel/time.ts';
import type { MailClaim } from './gift.ts';

/**
 * How long a mail that somebody began to send is left alone. Longer than a function may run, so
 * that only a crash makes another worker take it over; that mail may then come twice, never not at all.
 */
export const MAIL_LEASE_MINUTES = 5;

export function isClaimed(claim: MailClaim | undefined, now: Instant): boolean {
  return claim !== undefined && !isDue(claim.claimedAt.add({ minutes: MAIL_LEASE_MINUTES }), now);
}
