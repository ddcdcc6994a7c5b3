import type { CustomerId } from '../customers/customer.ts';
import { type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Buyers } from './ports.ts';
import { type ValuedCount, type ValuePorts, valueCustomers } from './value-customers.ts';

type Ports = ValuePorts & { readonly buyers: Pick<Buyers, 'note'> };

export type ScoreRefusal = 'nothing_bought' | 'changed_meanwhile';

/**
 * Values a customer who bought, or gave back. Whoever has no value yet is first noted among those
 * whom the weekly walk visits, also when there is no model yet: so nobody is ever left out.
 */
export async function scoreCustomer(
  ports: Ports,
  customerId: CustomerId,
): Promise<Outcome<ValuedCount, ScoreRefusal>> {
  const before = await ports.values.find(customerId, { stale: true });
  if (before === undefined) {
    const statistics = await ports.countedPurchases.find(customerId);
    // They gave everything back, or were forgotten meanwhile.
    if (statistics === undefined) return refused('nothing_bought');
    await ports.buyers.note(customerId, ports.clock.now());
  }
  return repeatWhenChanged<ValuedCount, never>(() => valueCustomers(ports, [customerId]));
}
