import type { Customer, CustomerId } from '../../shared/customers/customer.ts';
import { findCustomer } from '../../shared/customers/find-customer.ts';
import type { Customers } from '../../shared/customers/ports.ts';
import type { Pressing } from '../../shared/dialogue/facts/press-known.ts';
import { accepted, type Outcome } from '../../shared/kernel/outcome.ts';
import type { ActingStaff } from '../../shared/staff/acting-staff.ts';

type Asked = {
  readonly customerId: CustomerId;
  readonly staff?: ActingStaff | undefined;
};

/** Who says something about themselves; what our people key in for a customer was said to them. */
export async function findPressing(
  ports: { readonly customers: Pick<Customers, 'find'> },
  { customerId, staff }: Asked,
): Promise<Outcome<Pressing & { readonly customer: Customer }, 'customer_not_found'>> {
  const found = await findCustomer(ports, customerId);
  if (!found.ok) return found;
  return accepted({
    customer: found.value,
    channel: staff === undefined ? 'page' : 'phone',
    staff,
  });
}
