import type { Instant } from '../kernel/time.ts';

/** For the TTL attribute: DynamoDB deletes some time later, so readers still compare the instant. */
export function expiresAtSecondsOf(expiresAt: Instant): number {
  return Math.ceil(expiresAt.epochMilliseconds / 1000);
}
