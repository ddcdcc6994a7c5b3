import { type Refused, refused } from '../kernel/outcome.ts';
import type { CustomerId } from './customer.ts';

type Done = { readonly ok: true } | { readonly ok: false; readonly refusal: string };

/**
 * Does the same to somebody of an address book in every record of theirs: who was given to since two
 * records became one stands in both. Refused as not found only when they stand in none.
 */
export async function inEachRecord<Result extends Done>(
  customerIds: readonly CustomerId[],
  act: (customerId: CustomerId) => Promise<Result>,
): Promise<Result | Refused<'recipient_not_found'>> {
  let first: Result | undefined;
  for (const customerId of customerIds) {
    const done = await act(customerId);
    if (done.ok) first ??= done;
    else if (done.refusal !== 'recipient_not_found') return done;
  }
  return first ?? refused('recipient_not_found');
}
