import type { Instant } from '../../shared/kernel/time.ts';
import { STAFF_COOKIE } from './staff-handler.tsx';

/** Strict: no other site opens a page of the staff in their name. */
const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Strict';

export function staffCookie(token: string, now: Instant, expiresAt: Instant): string {
  const seconds = Math.floor(now.until(expiresAt).total('seconds'));
  return `${STAFF_COOKIE}=${token}; Max-Age=${seconds}; ${ATTRIBUTES}`;
}

export function endedStaffCookie(): string {
  return `${STAFF_COOKIE}=; Max-Age=0; ${ATTRIBUTES}`;
}
