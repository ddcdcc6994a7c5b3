import { createHash } from 'node:crypto';
import type { CustomerId } from '../customers/customer.ts';
import type { GiftOrderId } from './gift.ts';
import type { GiftLine } from './gift-line.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ULID_LENGTH = 26;

/**
 * The order that an Idempotency-Key means: the same key of the same customer is the same order, so
 * that no second item has to remember the key. 130 bits of SHA-256 in a ULID's alphabet.
 * @param undoneCount how many orders under this key were undone before; each try has its own id,
 *   so that clearing up after one can never touch the next.
 */
export function orderIdOfKey(
  customerId: CustomerId,
  idempotencyKey: string,
  undoneCount: number,
): GiftOrderId {
  const named = `${customerId}\n${undoneCount}\n${idempotencyKey}`;
  const hash = createHash('sha256').update(named, 'utf8').digest();
  const symbols = [...hash.subarray(0, ULID_LENGTH)].map((byte) => CROCKFORD[byte % 32]);
  return `ord_${symbols.join('')}`;
}

/** Tells a repeat from another request under the same key. */
export function fingerprintOf(lines: readonly GiftLine[]): string {
  return createHash('sha256').update(JSON.stringify(lines), 'utf8').digest('base64url');
}
