import { assert } from '../kernel/assert.ts';

/** What may be printed lies here, and is forgotten after `PRINTED_KEPT_DAYS` (infra/stacks/data.ts). */
export const PRINTED_PREFIX = 'printed/';
export const PRINTED_KEPT_DAYS = 90;

/** A link is signed with credentials of a running function, and dies with them whatever it says. */
export const LINK_SECONDS_MAX = 3600;

/** What is the same in an address, in a signature and on a disk. */
const PART = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}$/;

/** `printedKey('postcards', 'gft_01J….pdf')`; the parts are ids and kinds, nothing about a person. */
export function printedKey(...parts: readonly string[]): string {
  assert(parts.length > 0, 'a key has parts');
  for (const part of parts) assert(PART.test(part), 'a part of a key is letters, digits, . _ or -');
  return PRINTED_PREFIX + parts.join('/');
}

/** Of `printedKey`: what adapters are given as a key. */
export function isFileKey(key: string): boolean {
  return key.startsWith(PRINTED_PREFIX) && key.split('/').every((part) => PART.test(part));
}
