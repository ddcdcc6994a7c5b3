import { createHash } from 'node:crypto';
import type { CustomerId } from '../customers/customer.ts';
import type { RecipientId } from '../customers/recipient.ts';
import type { RecipientFacts } from '../customers/recipient-draft.ts';
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

/**
 * Whoever is put down with an order of a key is the same at each try: a large order writes them before it
 * counts, and a try that takes over must not put them down once more.
 */
export function recipientIdOfKey(
  customerId: CustomerId,
  idempotencyKey: string,
  facts: RecipientFacts,
): RecipientId {
  const { name, address, email = '', zone = '' } = facts;
  const { lines, city, region = '', postalCode = '', country } = address;
  const who = JSON.stringify([name, lines, city, region, postalCode, country, email, zone]);
  return `rcp_${hashedUlid(`${customerId}\n${idempotencyKey}\n${who}`)}`;
}

/** Tells a repeat from another request under the same key. */
export function fingerprintOf(lines: readonly GiftLine[]): string {
  return createHash('sha256').update(JSON.stringify(lines), 'utf8').digest('base64url');
}
