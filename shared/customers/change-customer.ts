import * as z from 'zod';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type Clock, Zone } from '../kernel/time.ts';
import type { Happening } from '../table/entity-store.ts';
import { type Customer, type CustomerId, Language } from './customer.ts';
import type { Customers } from './ports.ts';

/** What is not mentioned stays. */
export const CustomerChange = z
  .strictObject({
    name: z.exactOptional(
      z
        .string()
        .regex(/^\P{Cc}*$/u, 'must not contain control characters')
        .trim()
        .min(1)
        .max(100),
    ),
    zone: z.exactOptional(Zone),
    language: z.exactOptional(Language),
  })
  .readonly()
  .meta({ id: 'CustomerChange' });
export type CustomerChange = z.output<typeof CustomerChange>;

export type ChangedCustomer = {
  readonly customer: Customer;
  readonly happened: readonly Happening[];
};

/** A new zone moves reminders and charges, so it is announced; `undefined` when all is as it was. */
export function decideCustomerChange(
  customer: Customer,
  change: CustomerChange,
): ChangedCustomer | undefined {
  const { name = customer.name, zone = customer.zone, language = customer.language } = change;
  const isSameZone = zone === customer.zone;
  if (isSameZone && name === customer.name && language === customer.language) return undefined;
  return {
    customer: { ...customer, ...(name === undefined ? {} : { name }), zone, language },
    happened: isSameZone ? [] : [{ type: 'CustomerZoneChanged' }],
  };
}

export async function changeCustomer(
  { customers, clock }: { readonly customers: Customers; readonly clock: Clock },
  { customerId, change }: { readonly customerId: CustomerId; readonly change: CustomerChange },
): Promise<Outcome<Customer, 'customer_not_found' | 'changed_meanwhile'>> {
  const customer = await customers.find(customerId);
  if (customer === undefined) return refused('customer_not_found');
  const changed = decideCustomerChange(customer, change);
  if (changed === undefined) return accepted(customer);
  return customers.save(changed.customer, changed.happened, clock.now());
}
