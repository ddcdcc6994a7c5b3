import { type Outcome, refused } from '../kernel/outcome.ts';
import type { CustomerId } from './customer.ts';

/**
 * Does the same to somebody of an address book in every record of theirs: who was given to since two
 * records became one stands in both. Refused as not found only when they stand in none.
 */
export async function inEachRecord<Value, Refusal extends string, Details>(
  customerIds: readonly CustomerId[],
  act: (customerId: CustomerId) => Promise<Outcome<Value, Refusal, Details>>,
): Promise<Outcome<Value, Refusal | 'recipient_not_found', Details>> {
  let first: Outcome<Value, Refusal, Details> | undefined;
  for (const customerId of customerIds) {
    const done = await act(customerId);
    if (!done.ok && done.refusal === 'recipient_not_found') continue;
    if (!done.ok) return done;
    first ??= done;
  }
  return first ?? (refused('recipient_not_found') as Outcome<Value, 'recipient_not_found', Details>);
}
