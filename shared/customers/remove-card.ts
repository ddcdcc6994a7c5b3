import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Clock } from '../kernel/time.ts';
import type { Customer, CustomerId } from './customer.ts';
import { decideCardRemoval } from './decide-cards.ts';
import type { Customers } from './ports.ts';

type Refusal = 'customer_not_found' | 'card_not_found';

/** Takes a card out, so that it is never charged again; a repeat changes nothing. */
export function removeCard(
  { customers, clock }: { readonly customers: Customers; readonly clock: Clock },
  { customerId, cardId }: { readonly customerId: CustomerId; readonly cardId: string },
): Promise<Outcome<Customer, Refusal | 'changed_meanwhile'>> {
  return repeatWhenChanged<Customer, Refusal>(async () => {
    const customer = await customers.find(customerId);
    if (customer === undefined) return refused('customer_not_found');
    const now = clock.now();
    const decided = decideCardRemoval(customer, { cardId, now });
    if (!decided.ok) return decided;
    if (decided.value === undefined) return accepted(customer);
    return customers.save(decided.value.customer, decided.value.happened, now);
  });
}
