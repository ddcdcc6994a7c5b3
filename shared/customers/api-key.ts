import * as z from 'zod';
import { idSchema } from '../kernel/ids.ts';
import { Instant, PlainDate } from '../kernel/time.ts';
import { hashOf } from './secret-hash.ts';

export const ApiKeyId = idSchema('key');
export type ApiKeyId = z.output<typeof ApiKeyId>;

/** What the holder of a key may do; no scope contains another. */
export const Scope = z.enum([
  'carrier',
  'contact_centre',
  'fulfilment',
  'partner',
  'print',
  'purchases',
  'staff',
]);
export type Scope = z.output<typeof Scope>;

/** Lets a program of a carrier, a partner or the staff in. A revoked key stays listed. */
export const ApiKey = z.object({
  id: ApiKeyId,
  version: z.int().nonnegative(),
  name: z.string().trim().min(1).max(60),
  scopes: z.array(Scope).min(1).readonly(),
  secretHash: z.string().regex(/^[0-9a-f]{64}$/),
  createdAt: Instant,
  revokedAt: z.exactOptional(Instant),
  /** A day in UTC, so that a busy key costs one write a day and not one a request. */
  lastUsedOn: z.exactOptional(PlainDate),
});
export type ApiKey = Readonly<z.output<typeof ApiKey>>;

export function newApiKey(
  given: Pick<ApiKey, 'id' | 'name' | 'scopes'>,
  secret: string,
  now: Instant,
): ApiKey {
  return { ...given, version: 0, secretHash: hashOf(secret), createdAt: now };
}

/** Handed out once; the secret is stored nowhere. */
export function apiKeyTokenOf(keyId: ApiKeyId, secret: string): string {
  return `${keyId}.${secret}`;
}

/** Anything can be sent as a token: what cannot be one is `undefined`. */
export function readApiKeyToken(token: string): { keyId: ApiKeyId; secret: string } | undefined {
  const [keyId, secret, ...more] = token.split('.');
  if (secret === undefined || secret === '' || more.length > 0) return undefined;
  const parsed = ApiKeyId.safeParse(keyId);
  return parsed.success ? { keyId: parsed.data, secret } : undefined;
}
