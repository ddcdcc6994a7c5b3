import * as z from 'zod';
import { type Customer, EmailAddress } from '../customer.ts';
import { isSourceAddress } from '../source-address.ts';
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
  const emails = [email, ...moreEmails]
    .map((address, place) => ({ address, isPrimary: place === 0 }))
    // Only stands for what another system knows them by.
    .filter(({ address }) => !isSourceAddress(address));
  return { emails, phones, storeCards };
}
