import type { CustomerId } from '../customers/customer.ts';
import { partsOf } from '../customers/customer-parts.ts';
import type { Customers } from '../customers/ports.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import { type ValuedCount, type ValuePorts, valueCustomers } from '../value/value-customers.ts';
import { placeCustomer } from './place-customer.ts';
import type { PlacingPorts } from './ports.ts';

type Ports = ValuePorts & PlacingPorts & { readonly customers: Pick<Customers, 'find'> };

/**
 * Takes the value from records of which nothing is counted any more: all was given back, or they became
 * part of another one. An item that is removed can say nothing on the bus, so whoever counts does this as
 * well; done again it changes nothing. @returns how many had a value.
 */
export async function settleNothingBought(
  ports: Ports,
  customerId: CustomerId,
): Promise<Outcome<number, 'changed_meanwhile'>> {
  const lead = await ports.customers.find(customerId);
  const ids = new Set([...(lead === undefined ? [] : partsOf(lead)), customerId]);
  let count = 0;
  for (const id of ids) {
    const [counted, stored, care] = await Promise.all([
      ports.countedPurchases.find(id),
      ports.values.find(id),
      ports.cares.find(id),
    ]);
    if (counted !== undefined) continue;
    if (stored !== undefined) {
      const taken = await repeatWhenChanged<ValuedCount, never>(() => valueCustomers(ports, [id]));
      if (!taken.ok) return refused('changed_meanwhile');
      count += 1;
    }
    // Who answers for a record that became part of another one is decided where records are joined.
    if (care === undefined || (id !== lead?.id && care.state !== 'left')) continue;
    const placed = await placeCustomer(ports, id);
    if (!placed.ok && placed.refusal === 'changed_meanwhile') return refused('changed_meanwhile');
  }
  return accepted(count);
}
