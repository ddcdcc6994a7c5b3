import * as z from 'zod';
import { Instant } from '../kernel/time.ts';
import { ApiKeyId } from './api-key.ts';
import { hashOf } from './secret-hash.ts';
import { SessionId } from './session.ts';

/** A working day. */
export const STAFF_SESSION_HOURS = 8;

/** Somebody of the staff at a browser, signed in with a key; it ends with the key. */
export const StaffSession = z.object({
  /** SHA-256 of the session's secret, which is stored nowhere. */
  id: SessionId,
  version: z.int().nonnegative(),
  apiKeyId: ApiKeyId,
  createdAt: Instant,
  /** It counts before this instant, not at it. */
  expiresAt: Instant,
});
export type StaffSession = Readonly<z.output<typeof StaffSession>>;
export type StaffSessionRef = { readonly apiKeyId: ApiKeyId; readonly sessionId: SessionId };

export function newStaffSession(apiKeyId: ApiKeyId, secret: string, now: Instant): StaffSession {
  const expiresAt = now.add({ hours: STAFF_SESSION_HOURS });
  return { id: hashOf(secret), version: 0, apiKeyId, createdAt: now, expiresAt };
}

/** What the browser keeps: it names the key, so that the session is found by its place. */
export function staffTokenOf(apiKeyId: ApiKeyId, secret: string): string {
  return `${apiKeyId}.${secret}`;
}

/** Anything can be sent as a token: what cannot be one is `undefined`. */
export function readStaffToken(token: string): StaffSessionRef | undefined {
  const [keyId, secret, ...more] = token.split('.');
  if (secret === undefined || secret === '' || more.length > 0) return undefined;
  const parsed = ApiKeyId.safeParse(keyId);
  return parsed.success ? { apiKeyId: parsed.data, sessionId: hashOf(secret) } : undefined;
}
