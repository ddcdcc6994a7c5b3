import type { Ids } from '../kernel/ids.ts';
import { type Outcome, refused } from '../kernel/outcome.ts';
import type { Clock } from '../kernel/time.ts';
import type { Payments } from '../payments/ports.ts';
import { addCard } from './add-card.ts';
import type { Customer, CustomerId } from './customer.ts';
import type { Customers } from './ports.ts';

type Deps = {
  readonly customers: Customers;
  readonly payments: Pick<Payments, 'findCardOfSetup'>;
  readonly ids: Ids;
  readonly clock: Clock;
};

export type FinishSetupRefusal =
  | 'unknown_setup'
  | 'not_finished'
  | 'customer_not_found'
  | 'changed_meanwhile';

/** Saves the card that a customer entered at the provider; a repeat adds nothing. */
export async function finishCardSetup(
  deps: Deps,
  { customerId, setupRef }: { readonly customerId: CustomerId; readonly setupRef: string },
): Promise<Outcome<Customer, FinishSetupRefusal>> {
  const found = await deps.payments.findCardOfSetup(setupRef);
  if (!found.ok) return found;
  const { customerId: owner, ...card } = found.value;
  // Somebody else's setup answers like one that does not exist.
  if (owner !== customerId) return refused('unknown_setup');
  return addCard(deps, { customerId, card });
}
