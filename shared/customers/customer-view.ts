import * as z from 'zod';
import { Currency } from '../kernel/money.ts';
import { Zone } from '../kernel/time.ts';
import {
  Card,
  type Customer,
  CustomerId,
  EmailAddress,
  keptCards,
  Language,
  News,
  PostcardsBy,
  WorkFormsBy,
} from './customer.ts';
import { PostalAddress } from './postal-address.ts';

/** What customers see of themselves; of a card nothing that only the payment provider needs. */
export const CustomerView = z
  .object({
    customerId: CustomerId,
    email: EmailAddress,
    emailState: z.enum(['works', 'bounced', 'complained', 'none']),
    name: z.exactOptional(z.string()),
    zone: Zone,
    language: Language,
    currency: Currency,
    address: z.exactOptional(PostalAddress),
    postcardsBy: PostcardsBy,
    workFormsBy: WorkFormsBy,
    news: z.array(News).readonly(),
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
  const cards = keptCards(customer).map(({ id: cardId, refusedForGoodAt, ...card }) => ({
    ...card,
    cardId,
    isCharged: cardId === customer.cardIdToCharge,
    isRefusedForGood: refusedForGoodAt !== undefined,
  }));
  const { postcardsBy = 'mail', workFormsBy = 'mail', news = [] } = customer;
  return { customerId, ...customer, postcardsBy, workFormsBy, news, cards };
}
