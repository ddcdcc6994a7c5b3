import * as z from 'zod';
import { Currency } from '../kernel/money.ts';
import { Zone } from '../kernel/time.ts';
import { Card, type Customer, CustomerId, EmailAddress, Language } from './customer.ts';

/** What customers see of themselves; of a card nothing that only the payment provider needs. */
export const CustomerView = z
  .object({
    customerId: CustomerId,
    email: EmailAddress,
    emailState: z.enum(['works', 'bounced', 'complained']),
    name: z.exactOptional(z.string()),
    zone: Zone,
    language: Language,
    currency: Currency,
    cards: z
      .array(
        Card.pick({ brand: true, last4: true, expiresInMonth: true }).extend({
          cardId: Card.shape.id,
          isCharged: z.boolean(),
          isRefusedForGood: z.boolean(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'Customer' });
export type CustomerView = z.output<typeof CustomerView>;

export function customerView({ id: customerId, ...customer }: Customer): CustomerView {
  const cards = customer.cards.map(({ id: cardId, refusedForGoodAt, ...card }) => ({
    ...card,
    cardId,
    isCharged: cardId === customer.cardIdToCharge,
    isRefusedForGood: refusedForGoodAt !== undefined,
  }));
  return { customerId, ...customer, cards };
}
