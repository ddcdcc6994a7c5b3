import { createHash } from 'node:crypto';
import { ulidTimeOf } from './ids.ts';
import type { Instant } from './time.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ULID_LENGTH = 26;
const RANDOM_LENGTH = 16;

/**
 * 130 bits of SHA-256 in a ULID's alphabet: the same text is always the same id, so that no second
 * item has to remember which one it was. It does not sort by time.
 */
export function hashedUlid(text: string): string {
  const hash = createHash('sha256').update(text, 'utf8').digest();
  return [...hash.subarray(0, ULID_LENGTH)].map((byte) => CROCKFORD[byte % 32]).join('');
}

/** Sorts by time; the same text at the same instant is always the same id. */
export function hashedUlidAt(at: Instant, text: string): string {
  return ulidTimeOf(at) + hashedUlid(text).slice(0, RANDOM_LENGTH);
}

/** What is left of an id without its prefix and time. */
export function randomPartOf(id: string): string {
  return id.slice(-RANDOM_LENGTH);
}
