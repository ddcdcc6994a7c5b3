import * as z from 'zod';
import { Instant } from '../kernel/time.ts';
import { BrowserFamily } from './browser-family.ts';
import { CustomerId, MERGED_COUNT_MAX } from './customer.ts';
import { hashOf } from './secret-hash.ts';

export const SESSION_DAYS = 30;

/** SHA-256 of the session's secret, which is stored nowhere. */
export const SessionId = z.string().regex(/^[0-9a-f]{64}$/);
export type SessionId = z.output<typeof SessionId>;

/** A customer who is signed in somewhere. Revoking one removes it. */
export const Session = z.object({
  id: SessionId,
  version: z.int().nonnegative(),
  customerId: CustomerId,
  createdAt: Instant,
  /** It counts before this instant, not at it. */
  expiresAt: Instant,
  /** Which kind of browser signed in, if it was one. */
  browser: z.exactOptional(BrowserFamily),
  /** The record that this one became part of: whoever is signed in here sees that one. */
  leadsTo: z.exactOptional(CustomerId),
  /** What else is theirs: the records that are parts of the one that leads. */
  alsoCustomerIds: z.exactOptional(z.array(CustomerId).max(MERGED_COUNT_MAX).readonly()),
});
export type Session = Readonly<z.output<typeof Session>>;
export type SessionRef = { readonly customerId: CustomerId; readonly sessionId: SessionId };

export function newSession(
  customerId: CustomerId,
  secret: string,
  now: Instant,
  browser?: BrowserFamily,
): Session {
  const expiresAt = now.add({ hours: SESSION_DAYS * 24 });
  const known = browser === undefined ? {} : { browser };
  return { id: hashOf(secret), version: 0, customerId, createdAt: now, expiresAt, ...known };
}

/** What the browser keeps: it names the customer, so that the session is found by its key. */
export function sessionTokenOf(customerId: CustomerId, secret: string): string {
  return `${customerId}.${secret}`;
}

/** Anything can be sent as a token: what cannot be one is `undefined`. */
export function readSessionToken(token: string): SessionRef | undefined {
  const [customerId, secret, ...more] = token.split('.');
  if (secret === undefined || secret === '' || more.length > 0) return undefined;
  const parsed = CustomerId.safeParse(customerId);
  return parsed.success ? { customerId: parsed.data, sessionId: hashOf(secret) } : undefined;
}
