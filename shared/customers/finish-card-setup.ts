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

/**
 * The same for a browser that the provider sent back, whoever sits at it. The setup alone says whose
 * card it is: it was begun for that customer, by a session or a gift's link, and nobody else's can
 * be named. Tell the browser no more of the customer than it may know.
 */
export async function finishReturnedCardSetup(
  deps: Deps,
  setupRef: string,
): Promise<Outcome<Customer, FinishSetupRefusal>> {
  const found = await deps.payments.findCardOfSetup(setupRef);
  if (!found.ok) return found;
  const { customerId, ...card } = found.value;
  return addCard(deps, { customerId, card });
}

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
