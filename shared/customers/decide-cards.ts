import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { Happening } from '../table/entity-store.ts';
import { type Card, type Customer, canBeCharged, keptCards } from './customer.ts';

/** That customers see and can have charged. */
export const CARD_COUNT_MAX = 10;
/** With those that were taken out, on which an attempt may still be open. */
export const CARD_RECORD_COUNT_MAX = 50;

export type NewCard = Omit<Card, 'id' | 'addedAt' | 'refusedForGoodAt' | 'removedAt'>;
export type ChangedCards = {
  readonly customer: Customer;
  readonly happened: readonly Happening[];
};

/**
 * A new card is charged from now on. The same one again adds nothing: providers and customers
 * repeat themselves. With ten saved the oldest one is taken out, yet never the card charged so far.
 * What was taken out is kept on record, since an attempt may be open on it, until forty have come since.
 *
 * @returns undefined when nothing changes.
 */
export function decideNewCard(
  customer: Customer,
  { card, cardId, now }: { readonly card: NewCard; readonly cardId: string; readonly now: Instant },
): ChangedCards | undefined {
  const { cards, cardIdToCharge } = customer;
  if (cards.some(({ providerMethod }) => providerMethod === card.providerMethod)) return undefined;
  const shown = keptCards(customer);
  const oldest =
    shown.length < CARD_COUNT_MAX ? undefined : shown.find(({ id }) => id !== cardIdToCharge);
  const taken = cards.map((each) => (each === oldest ? { ...each, removedAt: now } : each));
  const added: Card = { ...card, id: cardId, addedAt: now };
  return {
    customer: { ...customer, cards: withinRecord([...taken, added]), cardIdToCharge: cardId },
    happened: [{ type: 'CardAdded' }],
  };
}

/** Those that were taken out first are forgotten first. */
function withinRecord(cards: readonly Card[]): readonly Card[] {
  const tooMany = cards.length - CARD_RECORD_COUNT_MAX;
  if (tooMany <= 0) return cards;
  const dropped = cards
    .filter(({ removedAt }) => removedAt !== undefined)
    .sort((left, right) => removedMs(left) - removedMs(right))
    .slice(0, tooMany);
  return cards.filter((card) => !dropped.includes(card));
}

function removedMs({ removedAt }: Card): number {
  return removedAt?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
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

export type ChoiceRefusal = 'card_not_found' | 'card_refused_for_good' | 'card_expired';

/**
 * Another of the customer's cards is charged from now on. Announced, so that what waits to be paid
 * is tried with it at once.
 *
 * @returns undefined when it was the one already.
 */
export function decideCardChoice(
  customer: Customer,
  { cardId, now }: { readonly cardId: string; readonly now: Instant },
): Outcome<ChangedCards | undefined, ChoiceRefusal> {
  const card = keptCards(customer).find(({ id }) => id === cardId);
  if (card === undefined) return refused('card_not_found');
  if (card.refusedForGoodAt !== undefined) return refused('card_refused_for_good');
  if (hasExpired(card, now)) return refused('card_expired');
  if (customer.cardIdToCharge === cardId) return accepted(undefined);
  return accepted({
    customer: { ...customer, cardIdToCharge: cardId },
    happened: [{ type: 'CardChosen' }],
  });
}

/**
 * A card that was taken out is never charged again. When it was the one charged, the newest other
 * one that works takes its place; without one the open gifts wait for a new card.
 *
 * @returns undefined when it was taken out before.
 */
export function decideCardRemoval(
  customer: Customer,
  { cardId, now }: { readonly cardId: string; readonly now: Instant },
): Outcome<ChangedCards | undefined, 'card_not_found'> {
  const card = customer.cards.find(({ id }) => id === cardId);
  if (card === undefined) return refused('card_not_found');
  if (card.removedAt !== undefined) return accepted(undefined);
  const { cardIdToCharge, ...rest } = customer;
  const successor = successorOf(customer, cardId, now);
  const chosenId = cardIdToCharge === cardId ? successor?.id : cardIdToCharge;
  return accepted({
    customer: {
      ...rest,
      cards: customer.cards.map((each) => (each === card ? { ...card, removedAt: now } : each)),
      ...(chosenId === undefined ? {} : { cardIdToCharge: chosenId }),
    },
    happened: chosenId === undefined || chosenId === cardIdToCharge ? [] : [{ type: 'CardChosen' }],
  });
}

/** Which card would be charged if this one were taken out. */
export function successorOf(customer: Customer, cardId: string, now: Instant): Card | undefined {
  if (customer.cardIdToCharge !== cardId) {
    return customer.cards.find(({ id }) => id === customer.cardIdToCharge);
  }
  return customer.cards.findLast(
    (card) => card.id !== cardId && canBeCharged(card) && !hasExpired(card, now),
  );
}

/** It works until the end of its month, by the clock of Greenwich. */
export function hasExpired({ expiresInMonth }: Pick<Card, 'expiresInMonth'>, now: Instant) {
  return expiresInMonth < now.toString().slice(0, 7);
}
