import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { Happening } from '../table/entity-store.ts';
import type { Card, Customer } from './customer.ts';

export const CARD_COUNT_MAX = 10;

export type NewCard = Omit<Card, 'id' | 'addedAt' | 'refusedForGoodAt'>;
export type ChangedCards = {
  readonly customer: Customer;
  readonly happened: readonly Happening[];
};

/**
 * A new card is charged from now on. The same one again adds nothing: providers and customers
 * repeat themselves. With ten saved the oldest one drops out, yet never the card charged so far,
 * on which an attempt may be open.
 *
 * @returns undefined when nothing changes.
 */
export function decideNewCard(
  customer: Customer,
  { card, cardId, now }: { readonly card: NewCard; readonly cardId: string; readonly now: Instant },
): ChangedCards | undefined {
  const { cards, cardIdToCharge } = customer;
  if (cards.some(({ providerMethod }) => providerMethod === card.providerMethod)) return undefined;
  const oldest = cards.find(({ id }) => id !== cardIdToCharge);
  const kept = cards.length < CARD_COUNT_MAX ? cards : cards.filter((each) => each !== oldest);
  const added: Card = { ...card, id: cardId, addedAt: now };
  return {
    customer: { ...customer, cards: [...kept, added], cardIdToCharge: cardId },
    happened: [{ type: 'CardAdded' }],
  };
}

/**
 * A bank called the card lost, stolen or closed. No older card takes its place: the customer chose
 * this one, and is asked for another.
 *
 * @returns undefined when that was known.
 */
export function decideCardRefusedForGood(
  customer: Customer,
  { cardId, now }: { readonly cardId: string; readonly now: Instant },
): Outcome<Customer | undefined, 'card_not_found'> {
  const card = customer.cards.find(({ id }) => id === cardId);
  if (card === undefined) return refused('card_not_found');
  if (card.refusedForGoodAt !== undefined) return accepted(undefined);
  const { cardIdToCharge, ...rest } = customer;
  return accepted({
    ...rest,
    cards: customer.cards.map((each) =>
      each === card ? { ...card, refusedForGoodAt: now } : each,
    ),
    ...(cardIdToCharge === undefined || cardIdToCharge === cardId ? {} : { cardIdToCharge }),
  });
}
