import type { CustomerId } from '../customers/customer.ts';
import { type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Buyers } from './ports.ts';
import { type ValuedCount, type ValuePorts, valueCustomers } from './value-customers.ts';

type Ports = ValuePorts & { readonly buyers: Pick<Buyers, 'writeOf'> };

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
    // Together with a look whether the statistics are still there: of who is forgotten nothing is noted
    // any more. Refused means that it was noted before, or that there is news, which comes here, too.
    await ports.transactions.writeAll([
      ports.countedPurchases.checkOf(statistics),
      ports.buyers.writeOf(customerId, ports.clock.now()),
    ]);
  }
  return repeatWhenChanged<ValuedCount, never>(() => valueCustomers(ports, [customerId]));
}
