import { describe, expect, test } from 'vitest';
import { addCard } from '../../shared/customers/add-card.ts';
import { type Customer, cardToCharge, keptCards } from '../../shared/customers/customer.ts';
import { decideCardRefusedForGood, decideNewCard } from '../../shared/customers/decide-cards.ts';
import { refuseCardForGood } from '../../shared/customers/refuse-card-for-good.ts';
import { aCard, aCustomer, idOf, instant, NOW, shop } from './shop.ts';

const now = instant(NOW);
const newCard = (number: number) => {
  const { id, addedAt, ...card } = aCard(number);
  return { card, cardId: id, now: addedAt };
};
const shown = (customer?: Customer) => (customer ? keptCards(customer).map(({ id }) => id) : []);
const cards = (count: number) => Array.from({ length: count }, (_, index) => aCard(index + 1));

describe('a new card', () => {
  test.each([
    ['the first', 0, 1, 1],
    ['the tenth', 9, 10, 1],
    ['the eleventh, the oldest is taken out', 10, 10, 2],
  ])('%s', (_, countBefore, countAfter, oldestAfter) => {
    const before = aCustomer({ cards: cards(countBefore) });
    const decided = decideNewCard(before, newCard(countBefore + 1));
    expect(shown(decided?.customer)).toHaveLength(countAfter);
    expect(shown(decided?.customer)[0]).toBe(idOf('crd', oldestAfter));
    expect(decided?.customer.cardIdToCharge).toBe(idOf('crd', countBefore + 1));
    expect(decided?.happened).toEqual([{ type: 'CardAdded' }]);
  });

  test('never pushes out the card charged so far', () => {
    const before = aCustomer({ cards: cards(10), cardIdToCharge: idOf('crd', 1) });
    const ids = shown(decideNewCard(before, newCard(11))?.customer);
    expect(ids).toContain(idOf('crd', 1));
    expect(ids).not.toContain(idOf('crd', 2));
  });

  test('that is saved already adds nothing', () => {
    expect(decideNewCard(aCustomer({ cards: cards(2) }), newCard(1))).toBeUndefined();
  });
});

describe('a card refused for good', () => {
  test('is not charged again, and no other takes its place', () => {
    const before = aCustomer({ cards: cards(2), cardIdToCharge: idOf('crd', 2) });
    const decided = decideCardRefusedForGood(before, { cardId: idOf('crd', 2), now });
    if (!decided.ok || decided.value === undefined) throw new Error('it was fine before');
    expect(cardToCharge(decided.value)).toBeUndefined();
    expect(decided.value.cards[1]?.refusedForGoodAt).toBe(now);
    expect(decided.value.cards[0]?.refusedForGoodAt).toBeUndefined();
  });

  test('leaves the card that is charged now', () => {
    const before = aCustomer({ cards: cards(2), cardIdToCharge: idOf('crd', 2) });
    const decided = decideCardRefusedForGood(before, { cardId: idOf('crd', 1), now });
    expect(decided).toMatchObject({ value: { cardIdToCharge: idOf('crd', 2) } });
  });

  test('that nobody has is refused', () => {
    const decided = decideCardRefusedForGood(aCustomer(), { cardId: idOf('crd', 7), now });
    expect(decided).toEqual({ ok: false, refusal: 'card_not_found' });
  });
});

describe('saving cards', () => {
  test('a card that comes twice is saved once and announced once', async () => {
    const deps = shop();
    await deps.customers.save(aCustomer(), [], now);
    const request = { customerId: idOf('cus'), card: newCard(1).card };
    const first = await addCard(deps, request);
    expect(await addCard(deps, request)).toEqual(first);
    const stored = deps.table.all().find(({ entity }) => entity === 'customer');
    expect(stored).toMatchObject({ version: 2, happened: [{ type: 'CardAdded' }] });
  });

  test('two cards at the same moment are both saved', async () => {
    const deps = shop();
    await deps.customers.save(aCustomer(), [], now);
    const customerId = idOf('cus');
    await Promise.all(
      [1, 2].map((each) => addCard(deps, { customerId, card: newCard(each).card })),
    );
    expect((await deps.customers.find(customerId))?.cards).toHaveLength(2);
  });

  test('refusing for good is written down once', async () => {
    const deps = shop();
    await deps.customers.save(aCustomer({ cards: cards(1), cardIdToCharge: idOf('crd') }), [], now);
    const request = { customerId: idOf('cus'), cardId: idOf('crd') };
    const refusedOnce = await refuseCardForGood(deps, request);
    expect(await refuseCardForGood(deps, request)).toEqual(refusedOnce);
    expect(refusedOnce).toMatchObject({ ok: true, value: { version: 2 } });
  });

  test('without the customer or the card it is refused', async () => {
    const deps = shop();
    const customerId = idOf('cus');
    const card = newCard(1).card;
    expect(await addCard(deps, { customerId, card })).toMatchObject({
      refusal: 'customer_not_found',
    });
    const request = { customerId, cardId: idOf('crd') };
    expect(await refuseCardForGood(deps, request)).toMatchObject({ refusal: 'customer_not_found' });
    await deps.customers.save(aCustomer(), [], now);
    expect(await refuseCardForGood(deps, request)).toMatchObject({ refusal: 'card_not_found' });
  });
});
