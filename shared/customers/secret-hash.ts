import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * SHA-256 in hex. Enough for secrets of 128 random bits, which nobody guesses from their hash. A
 * six-digit code could be guessed from its hash; there the ten minutes and the five tries protect.
 */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex');
}

/** Takes the same time wherever the first difference is. */
export function isSecretOf(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(secret), 'hex'), Buffer.from(hash, 'hex'));
}
