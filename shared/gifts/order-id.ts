import { createHash } from 'node:crypto';
import type { CustomerId } from '../customers/customer.ts';
import { hashedUlid } from '../kernel/hashed-id.ts';
import type { GiftOrderId } from './gift.ts';
import type { GiftLine } from './gift-line.ts';

/**
 * The order that an Idempotency-Key means: the same key of the same customer is the same order, so
 * that no second item has to remember the key.
 * @param undoneCount how many orders under this key were undone before; each try has its own id,
 *   so that clearing up after one can never touch the next.
 */
export function orderIdOfKey(
  customerId: CustomerId,
  idempotencyKey: string,
  undoneCount: number,
): GiftOrderId {
  return `ord_${hashedUlid(`${customerId}\n${undoneCount}\n${idempotencyKey}`)}`;
}

/** Tells a repeat from another request under the same key. */
export function fingerprintOf(lines: readonly GiftLine[]): string {
  return createHash('sha256').update(JSON.stringify(lines), 'utf8').digest('base64url');
}
