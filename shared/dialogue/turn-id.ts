import type { CustomerId } from '../customers/customer.ts';
import { hashedUlid } from '../kernel/hashed-id.ts';
import { type Ids, ulidTimeOf } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { TurnId } from './turn.ts';

const ULID_RANDOM_LENGTH = 16;

/**
 * Sorts by time. What says where it came from, such as a mail's number, gets the same id each time it
 * comes with the same instant, so that it is one turn.
 */
export function turnIdOf(
  ids: Ids,
  {
    customerId,
    at,
    sourceId,
  }: { readonly customerId: CustomerId; readonly at: Instant; readonly sourceId?: string },
): TurnId {
  // Ids made one after the other never go back in time; what comes late still belongs at its time.
  const end =
    sourceId === undefined
      ? ids.next('trn', at).slice(-ULID_RANDOM_LENGTH)
      : hashedUlid(`${customerId} ${sourceId}`).slice(0, ULID_RANDOM_LENGTH);
  return `trn_${ulidTimeOf(at)}${end}`;
}

/** Whether two turns of one customer came from the same source, whenever that was. */
export function isOfOneSource(left: TurnId, right: TurnId): boolean {
  return left.slice(-ULID_RANDOM_LENGTH) === right.slice(-ULID_RANDOM_LENGTH);
}
