import { describe, expect, test } from 'vitest';
import { chooseCard } from '../../shared/customers/choose-card.ts';
import {
  type Card,
  type Customer,
  cardToCharge,
  keptCards,
} from '../../shared/customers/customer.ts';
import { customerView } from '../../shared/customers/customer-view.ts';
import {
  CARD_COUNT_MAX,
  CARD_RECORD_COUNT_MAX,
  decideCardChoice,
  decideCardRemoval,
  decideNewCard,
} from '../../shared/customers/decide-cards.ts';
import { removeCard } from '../../shared/customers/remove-card.ts';
import { aCard, aCustomer, idOf, instant, NOW, shop } from './shop.ts';

const now = instant(NOW);
const customerId = idOf('cus');
const card = (number: number) => idOf('crd', number);
const lost = { refusedForGoodAt: now };
const gone = { removedAt: now };

/** Cards 1, 2, …; the last one is charged unless said otherwise. */
function owner(changes: readonly Partial<Card>[], cardIdToCharge = card(changes.length)): Customer {
  const cards = changes.map((change, index) => aCard(index + 1, change));
  return aCustomer({ cards, cardIdToCharge });
}

function added(customer: Customer, number: number) {
  const { id, addedAt, ...another } = aCard(number);
  const decided = decideNewCard(customer, { card: another, cardId: id, now });
  if (decided === undefined) throw new Error(`card ${number} was there`);
  return decided;
}

describe('choosing a card', () => {
  test.each([
    ['another one', [{}, {}], 1, undefined],
    ['one that nobody has', [{}, {}], 7, 'card_not_found'],
    ['one that was taken out', [gone, {}], 1, 'card_not_found'],
    ['one that its bank refuses', [lost, {}], 1, 'card_refused_for_good'],
    ['one that works this month', [{ expiresInMonth: '2026-11' }, {}], 1, undefined],
    ['one that expired last month', [{ expiresInMonth: '2026-10' }, {}], 1, 'card_expired'],
  ] as const)('%s', (_, cards, number, refusal) => {
    const decided = decideCardChoice(owner(cards), { cardId: card(number), now });
    if (refusal !== undefined) return expect(decided).toEqual({ ok: false, refusal });
    expect(decided).toMatchObject({
      value: { customer: { cardIdToCharge: card(number) }, happened: [{ type: 'CardChosen' }] },
    });
  });

  test('the one that is charged already changes nothing', () => {
    const decided = decideCardChoice(owner([{}, {}]), { cardId: card(2), now });
    expect(decided).toEqual({ ok: true, value: undefined });
  });
});

describe('taking a card out', () => {
  test.each([
    ['the newest other one is charged then', [{}, {}, {}], 3, 2, true],
    ['not one that its bank refuses', [{}, lost, {}], 3, 1, true],
    ['not one that was taken out before', [{}, gone, {}], 3, 1, true],
    ['not one that has expired', [{}, { expiresInMonth: '2026-10' }, {}], 3, 1, true],
    ['none is left', [{}], 1, undefined, false],
    ['none that works is left', [lost, {}], 2, undefined, false],
    ['another stays the one charged', [{}, {}], 1, 2, false],
  ] as const)('%s', (_, cards, number, chosen, isAnnounced) => {
    const decided = decideCardRemoval(owner(cards), { cardId: card(number), now });
    if (!decided.ok || decided.value === undefined) throw new Error('it was there');
    const { customer, happened } = decided.value;
    expect(cardToCharge(customer)?.id).toBe(chosen === undefined ? undefined : card(chosen));
    expect(keptCards(customer).map(({ id }) => id)).not.toContain(card(number));
    expect(happened).toEqual(isAnnounced ? [{ type: 'CardChosen' }] : []);
  });

  test('twice changes nothing, and one that nobody has is refused', () => {
    expect(decideCardRemoval(owner([gone]), { cardId: card(1), now })).toEqual({
      ok: true,
      value: undefined,
    });
    expect(decideCardRemoval(owner([{}]), { cardId: card(7), now })).toEqual({
      ok: false,
      refusal: 'card_not_found',
    });
  });

  test('is not undone when the page of its setup is opened again', () => {
    const { id, addedAt, ...same } = aCard(1);
    const before = owner([gone]);
    expect(decideNewCard(before, { card: same, cardId: card(9), now })).toBeUndefined();
  });

  test('hides it, and makes place among ten', () => {
    const ten = owner([{}, {}, gone, {}, {}, {}, {}, {}, {}, {}]);
    expect(customerView(ten).cards).toHaveLength(9);
    const { customer } = added(ten, 11);
    expect(customerView(customer).cards).toHaveLength(10);
  });

  test('keeps it on record, since an attempt may be open on it, until forty have come', () => {
    const first = decideCardRemoval(owner([{}, {}]), { cardId: card(1), now });
    if (!first.ok || first.value === undefined) throw new Error('it was there');
    let { customer } = first.value;
    for (let number = 3; number <= 50; number += 1) ({ customer } = added(customer, number));
    expect(customer.cards).toHaveLength(CARD_RECORD_COUNT_MAX);
    expect(customer.cards[0]).toMatchObject({ id: card(1), removedAt: now });
    expect(keptCards(customer)).toHaveLength(CARD_COUNT_MAX);
    ({ customer } = added(customer, 51));
    expect(customer.cards.map(({ id }) => id)).not.toContain(card(1));
    expect(customer.cards).toHaveLength(CARD_RECORD_COUNT_MAX);
  });
});

describe('pressing a button', () => {
  test('repeatedly writes once', async () => {
    const deps = shop();
    await deps.customers.save(owner([{}, {}]), [], now);
    const choose = () => chooseCard(deps, { customerId, cardId: card(1) });
    const remove = () => removeCard(deps, { customerId, cardId: card(1) });
    expect(await choose()).toEqual(await choose());
    expect(await remove()).toEqual(await remove());
    expect(await deps.customers.find(customerId)).toMatchObject({
      version: 3,
      cardIdToCharge: card(2),
    });
  });

  test('two at the same moment both count', async () => {
    const deps = shop();
    await deps.customers.save(owner([{}, {}, {}]), [], now);
    await Promise.all([1, 3].map((each) => removeCard(deps, { customerId, cardId: card(each) })));
    const after = await deps.customers.find(customerId);
    expect(after && keptCards(after).map(({ id }) => id)).toEqual([card(2)]);
  });

  test('of a customer or card that is not there is refused', async () => {
    const deps = shop();
    const ref = { customerId, cardId: card(1) };
    expect(await chooseCard(deps, ref)).toMatchObject({ refusal: 'customer_not_found' });
    expect(await removeCard(deps, ref)).toMatchObject({ refusal: 'customer_not_found' });
    await deps.customers.save(aCustomer(), [], now);
    expect(await chooseCard(deps, ref)).toMatchObject({ refusal: 'card_not_found' });
    expect(await removeCard(deps, ref)).toMatchObject({ refusal: 'card_not_found' });
  });
});
