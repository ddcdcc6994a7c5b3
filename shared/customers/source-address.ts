// Customers whom only a till or another system knows have no mail address. Every record has one, by
// which it is unique, merged, exported and forgotten; theirs is made from what the source knows them
// by, under a name that never leads anywhere (RFC 2606).
import { hashedUlid } from '../kernel/hashed-id.ts';

const DOMAIN = '.customer.invalid';
/** Readable where it can be; everything else, and what only case tells apart, becomes a hash. */
const PLAIN_REF = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/;
const PLAIN_REF_LENGTH_MAX = 50;
/** No plain reference begins so. */
const HASH_PREFIX = 'ref--';

/** `17850@gift-shop.customer.invalid`; the same for the same source and reference. */
export function sourceAddressOf(source: string, ref: string): string {
  const isPlain = PLAIN_REF.test(ref) && ref.length <= PLAIN_REF_LENGTH_MAX;
  const name = isPlain ? ref : `${HASH_PREFIX}${hashedUlid(ref).toLowerCase()}`;
  return `${name}@${source}${DOMAIN}`;
}

/** What the source calls them: `17850`; absent when they have an address of their own. */
export function sourceRefOf(email: string): string | undefined {
  return isSourceAddress(email) ? email.slice(0, email.indexOf('@')) : undefined;
}

/** It is no address: nothing is ever sent there, and nobody signs in with it. */
export function isSourceAddress(email: string): boolean {
  return email.trim().toLowerCase().endsWith(DOMAIN);
}
