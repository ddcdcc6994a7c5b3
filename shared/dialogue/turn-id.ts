import type { CustomerId } from '../customers/customer.ts';
import { hashedUlidAt, randomPartOf } from '../kernel/hashed-id.ts';
import { type Ids, ulidTimeOf } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { TurnId } from './turn.ts';

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
  if (sourceId !== undefined) return `trn_${hashedUlidAt(at, `${customerId} ${sourceId}`)}`;
  // Ids made one after the other never go back in time; what comes late still belongs at its time.
  return `trn_${ulidTimeOf(at)}${randomPartOf(ids.next('trn', at))}`;
}

/** Whether two turns of one customer came from the same source, whenever that was. */
export function isOfOneSource(left: TurnId, right: TurnId): boolean {
  return randomPartOf(left) === randomPartOf(right);
}
