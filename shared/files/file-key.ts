import { assert } from '../kernel/assert.ts';

/** What may be printed lies here, and is forgotten after `PRINTED_KEPT_DAYS` (infra/stacks/data.ts). */
export const PRINTED_PREFIX = 'printed/';
export const PRINTED_KEPT_DAYS = 90;

/** What browsers send lands here, is looked at by a worker, and is gone after a day at the latest. */
export const UPLOADS_PREFIX = 'uploads/';
export const UPLOADS_KEPT_DAYS = 1;

/** What belongs to a customer, as long as they are one: `customers/<customerId>/…`. */
export const CUSTOMERS_PREFIX = 'customers/';

/** What a customer asked for of everything that we have on them: `exports/<customerId>/…`. */
export const EXPORTS_PREFIX = 'exports/';
export const EXPORTS_KEPT_DAYS = 7;

const PREFIXES = [PRINTED_PREFIX, UPLOADS_PREFIX, CUSTOMERS_PREFIX, EXPORTS_PREFIX];

/** A link is signed with credentials of a running function, and dies with them whatever it says. */
export const LINK_SECONDS_MAX = 3600;

/** What is the same in an address, in a signature and on a disk. */
const PART = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}$/;

/** `printedKey('postcards', 'gft_01J….pdf')`; the parts are ids and kinds, nothing about a person. */
export function printedKey(...parts: readonly string[]): string {
  return keyBelow(PRINTED_PREFIX, parts);
}

/** `uploadKey(customerId, photoId)`. */
export function uploadKey(...parts: readonly string[]): string {
  return keyBelow(UPLOADS_PREFIX, parts);
}

/** `customerFileKey(customerId, 'photos', 'pho_01J….jpg')`. */
export function customerFileKey(customerId: string, ...parts: readonly string[]): string {
  return keyBelow(CUSTOMERS_PREFIX, [customerId, ...parts]);
}

/** `exportFileKey(customerId, 'exp_01J….json')`. */
export function exportFileKey(customerId: string, fileName: string): string {
  return keyBelow(EXPORTS_PREFIX, [customerId, fileName]);
}

/** Below these lies all that one customer has here but what was printed for them. */
export function customerPrefixes(customerId: string): readonly string[] {
  return [CUSTOMERS_PREFIX, UPLOADS_PREFIX, EXPORTS_PREFIX].map(
    (prefix) => `${keyBelow(prefix, [customerId])}/`,
  );
}

/** One of these, or what one of the keys begins with; never a whole bucket. */
export function isFilePrefix(prefix: string): boolean {
  return prefix.endsWith('/') && isFileKey(prefix.slice(0, -1));
}

function keyBelow(prefix: string, parts: readonly string[]): string {
  assert(parts.length > 0, 'a key has parts');
  for (const part of parts) assert(PART.test(part), 'a part of a key is letters, digits, . _ or -');
  return prefix + parts.join('/');
}

/** Made by one of these: what adapters are given as a key. */
export function isFileKey(key: string): boolean {
  const isKnown = PREFIXES.some((prefix) => key.startsWith(prefix));
  return isKnown && key.split('/').every((part) => PART.test(part));
}
