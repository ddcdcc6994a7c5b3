import * as z from 'zod';
import { hashOf } from '../customers/secret-hash.ts';
import { SessionId } from '../customers/session.ts';
import { Instant } from '../kernel/time.ts';
import { StaffId } from './staff-member.ts';

/** A working day. */
export const STAFF_SESSION_HOURS = 8;

/** Somebody of the staff at a browser. */
export const StaffSession = z.object({
  /** SHA-256 of the session's secret, which is stored nowhere. */
  id: SessionId,
  version: z.int().nonnegative(),
  staffId: StaffId,
  createdAt: Instant,
  /** It counts before this instant, not at it. */
  expiresAt: Instant,
});
export type StaffSession = Readonly<z.output<typeof StaffSession>>;
export type StaffSessionRef = { readonly staffId: StaffId; readonly sessionId: SessionId };

export function newStaffSession(staffId: StaffId, secret: string, now: Instant): StaffSession {
  const expiresAt = now.add({ hours: STAFF_SESSION_HOURS });
  return { id: hashOf(secret), version: 0, staffId, createdAt: now, expiresAt };
}

/** What the browser keeps: it names the member, so that the session is found by its place. */
export function staffTokenOf(staffId: StaffId, secret: string): string {
  return `${staffId}.${secret}`;
}

/** Anything can be sent as a token: what cannot be one is `undefined`. */
export function readStaffToken(token: string): StaffSessionRef | undefined {
  const [staffId, secret, ...more] = token.split('.');
  if (secret === undefined || secret === '' || more.length > 0) return undefined;
  const parsed = StaffId.safeParse(staffId);
  return parsed.success ? { staffId: parsed.data, sessionId: hashOf(secret) } : undefined;
}
