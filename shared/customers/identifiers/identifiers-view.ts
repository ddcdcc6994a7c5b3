import * as z from 'zod';
import { type Customer, EmailAddress } from '../customer.ts';
import { PhoneNumber } from './phone-number.ts';
import { StoreCardNumber } from './store-card-number.ts';

/** By what a customer is known. */
export const IdentifiersView = z
  .object({
    emails: z
      .array(
        z.object({
          address: EmailAddress,
          isPrimary: z.boolean().meta({ description: 'Mail goes to this one.' }),
        }),
      )
      .readonly(),
    phones: z.array(PhoneNumber).readonly(),
    storeCards: z.array(StoreCardNumber).readonly(),
  })
  .meta({ id: 'Identifiers' });
export type IdentifiersView = z.output<typeof IdentifiersView>;

export function identifiersView(customer: Customer): IdentifiersView {
  const { email, moreEmails = [], phones = [], storeCards = [] } = customer;
  const more = moreEmails.map((address) => ({ address, isPrimary: false }));
  return { emails: [{ address: email, isPrimary: true }, ...more], phones, storeCards };
}
