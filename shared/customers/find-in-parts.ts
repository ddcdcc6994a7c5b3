import type { CustomerId } from './customer.ts';
import { partsOf } from './customer-parts.ts';
import type { Customers } from './ports.ts';

type Ports = { readonly customers: Pick<Customers, 'find'> };

/** All records of whoever has this one, the one that leads first. */
export async function findParts(
  { customers }: Ports,
  customerId: CustomerId,
): Promise<readonly CustomerId[]> {
  const customer = await customers.find(customerId);
  return customer === undefined ? [customerId] : partsOf(customer);
}

/** What lies with this record, or else with another one of the same person; then it costs more reads. */
export async function findInParts<Value>(
  ports: Ports,
  customerId: CustomerId,
  find: (customerId: CustomerId) => Promise<Value | undefined>,
): Promise<Value | undefined> {
  const own = await find(customerId);
  if (own !== undefined) return own;
  const others = (await findParts(ports, customerId)).filter((id) => id !== customerId);
  const found = await Promise.all(others.map(find));
  return found.find((each) => each !== undefined);
}
