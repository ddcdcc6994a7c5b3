import * as z from 'zod';
import type { EntityDefinition } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { Customer, CustomerId, EmailAddress } from './customer.ts';

//   pk   CUSTOMER#<customerId>           sk   PROFILE
export const customerItem: EntityDefinition<Customer, CustomerId> = {
  entity: 'customer',
  schemaVersion: 1,
  schema: Customer,
  keyOf: (customerId) => ({ pk: key('CUSTOMER', customerId), sk: 'PROFILE' }),
  refOf: ({ id }) => id,
};

/** Says whose an address is, and that nobody else can have it. */
export const CustomerEmail = z.object({
  id: EmailAddress,
  version: z.int().nonnegative(),
  customerId: CustomerId,
});
export type CustomerEmail = Readonly<z.output<typeof CustomerEmail>>;

//   pk   EMAIL#<address>                 sk   CUSTOMER
export const customerEmailItem: EntityDefinition<CustomerEmail, string> = {
  entity: 'customer_email',
  schemaVersion: 1,
  schema: CustomerEmail,
  keyOf: (email) => ({ pk: key('EMAIL', email), sk: 'CUSTOMER' }),
  refOf: ({ id }) => id,
};
