import { createHash } from 'node:crypto';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ULID_LENGTH = 26;

/**
 * 130 bits of SHA-256 in a ULID's alphabet: the same text is always the same id, so that no second
 * item has to remember which one it was. It does not sort by time.
 */
export function hashedUlid(text: string): string {
  const hash = createHash('sha256').update(text, 'utf8').digest();
  return [...hash.subarray(0, ULID_LENGTH)].map((byte) => CROCKFORD[byte % 32]).join('');
}
