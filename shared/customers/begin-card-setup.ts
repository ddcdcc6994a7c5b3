import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type CardSetup, type Payments, SETUP_REF_IN_URL } from '../payments/ports.ts';
import type { CustomerId } from './customer.ts';
import type { Customers } from './ports.ts';

type Deps = {
  readonly customers: Pick<Customers, 'find'>;
  readonly payments: Pick<Payments, 'beginCardSetup'>;
};

/** Where the customer's browser goes to enter a card; it comes back to our card page. */
export async function beginCardSetup(
  { customers, payments }: Deps,
  { customerId, siteUrl }: { readonly customerId: CustomerId; readonly siteUrl: string },
): Promise<Outcome<CardSetup, 'customer_not_found'>> {
  const customer = await customers.find(customerId);
  if (customer === undefined) return refused('customer_not_found');
  const providerCustomer = customer.cards.at(-1)?.providerCustomer;
  const setup = await payments.beginCardSetup({
    customerId,
    email: customer.email,
    ...(providerCustomer === undefined ? {} : { providerCustomer }),
    returnUrl: `${siteUrl}/cards/return?setup=${SETUP_REF_IN_URL}`,
  });
  return accepted(setup);
}
