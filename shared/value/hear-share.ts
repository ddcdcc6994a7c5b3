import type { CustomerId } from '../customers/customer.ts';
import { knownIn } from '../dialogue/facts/find-known.ts';
import { type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import { statedShareIn } from './stated-share.ts';
import { type ValuedCount, type ValuePorts, valueCustomers } from './value-customers.ts';

/**
 * Somebody said something: if it was how much of their business is ours, their value is kept with that
 * from now on. Who said nothing of it costs two reads.
 */
export async function hearShare(
  ports: ValuePorts,
  customerId: CustomerId,
): Promise<Outcome<ValuedCount, 'no_value' | 'as_before' | 'changed_meanwhile'>> {
  const [stored, book] = await Promise.all([
    ports.values.find(customerId, { stale: true }),
    ports.factBooks.find(customerId),
  ]);
  if (stored === undefined) return refused('no_value');
  if (stored.statedShare === statedShareIn(knownIn(book).topics)) return refused('as_before');
  return repeatWhenChanged<ValuedCount, never>(() => valueCustomers(ports, [customerId]));
}
