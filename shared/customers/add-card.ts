import type { Ids } from '../kernel/ids.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Clock } from '../kernel/time.ts';
import type { Customer, CustomerId } from './customer.ts';
import { decideNewCard, type NewCard } from './decide-cards.ts';
import type { Customers } from './ports.ts';

/** Saves a card that the payment provider has verified, and charges it from now on. */
export function addCard(
  deps: { readonly customers: Customers; readonly ids: Ids; readonly clock: Clock },
  { customerId, card }: { readonly customerId: CustomerId; readonly card: NewCard },
): Promise<Outcome<Customer, 'customer_not_found' | 'changed_meanwhile'>> {
  const { customers, ids, clock } = deps;
  return repeatWhenChanged<Customer, 'customer_not_found'>(async () => {
    const customer = await customers.find(customerId);
    if (customer === undefined) return refused('customer_not_found');
    const now = clock.now();
    const changed = decideNewCard(customer, { card, cardId: ids.next('crd', now), now });
    if (changed === undefined) return accepted(customer);
    return customers.save(changed.customer, changed.happened, now);
  });
}
