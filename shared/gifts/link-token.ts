import { createHash, timingSafeEqual } from 'node:crypto';

const HASH_BYTES = 16;

/**
 * What is kept of a link's token: 128 bits of its SHA-256, 22 characters. The token is random and as
 * long, so nobody finds another one for it, and every byte of a gift's item is paid for at each write.
 */
export function linkTokenHashOf(token: string): string {
  const hash = createHash('sha256').update(token, 'utf8').digest();
  return hash.subarray(0, HASH_BYTES).toString('base64url');
}

/** Takes the same time wherever the first difference is. */
export function isLinkTokenOf(token: string, hash: string): boolean {
  const [given, kept] = [Buffer.from(linkTokenHashOf(token)), Buffer.from(hash)];
  return given.length === kept.length && timingSafeEqual(given, kept);
}
