import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Customer, CustomerId } from './customer.ts';
import type { Customers } from './ports.ts';

export async function findCustomer(
  { customers }: { readonly customers: Pick<Customers, 'find'> },
  customerId: CustomerId,
): Promise<Outcome<Customer, 'customer_not_found'>> {
  const customer = await customers.find(customerId);
  return customer === undefined ? refused('customer_not_found') : accepted(customer);
}
