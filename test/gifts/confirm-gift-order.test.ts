import { describe, expect, test } from 'vitest';
import { confirmGiftOrder } from '../../shared/gifts/confirm-gift-order.ts';
import { ORDER_ID } from '../support/gift-examples.ts';
import { linesFor, openShop } from '../support/gift-shop.ts';

async function orderedOnce(count = 2) {
  const shop = await openShop();
  const ordered = await shop.request(linesFor(count));
  if (!ordered.ok) throw new Error(ordered.refusal);
  const ref = { customerId: shop.customerId, giftOrderId: ordered.value.id };
  return { ...shop, ref };
}

test('all gifts of an order in one mail, with the people they are for', async () => {
  const { ports, world, ref } = await orderedOnce();
  expect(await confirmGiftOrder(ports, ref)).toMatchObject({ ok: true });
  const [letter] = world.letters;
  if (letter?.kind !== 'order_confirmation') throw new Error(letter?.kind);
  expect(letter.gifts.map(({ recipient }) => recipient.name)).toEqual(['Person 0', 'Person 1']);
  expect(letter.order.lines).toHaveLength(2);
});

describe('once, however often the event comes', () => {
  test('one after the other', async () => {
    const { ports, ref, letterKinds } = await orderedOnce();
    await confirmGiftOrder(ports, ref);
    const again = await confirmGiftOrder(ports, ref);
    expect(again).toEqual({ ok: false, refusal: 'already_confirmed' });
    expect(letterKinds()).toHaveLength(1);
  });

  test('at once', async () => {
    const { ports, ref, letterKinds } = await orderedOnce();
    const both = await Promise.all([1, 2].map(() => confirmGiftOrder(ports, ref)));
    expect(both).toMatchObject([{ ok: true }, { ok: false, refusal: 'changed_meanwhile' }]);
    expect(letterKinds()).toHaveLength(1);
  });

  test('after somebody died at it: five minutes later, rather than never', async () => {
    const { ports, ref, clock, letterKinds } = await orderedOnce();
    const { send } = ports.letters;
    ports.letters.send = async () => {
      throw new Error('killed');
    };
    await expect(confirmGiftOrder(ports, ref)).rejects.toThrow('killed');
    ports.letters.send = send;
    expect(await confirmGiftOrder(ports, ref)).toEqual({ ok: false, refusal: 'in_progress' });
    clock.advance({ minutes: 5 });
    expect(await confirmGiftOrder(ports, ref)).toMatchObject({ ok: true });
    expect(letterKinds()).toHaveLength(1);
  });

  test('also when the order is written while its mail goes out', async () => {
    const { ports, ref, clock, letterKinds } = await orderedOnce();
    const { send } = ports.letters;
    ports.letters.send = async (letter) => {
      const order = await ports.giftOrders.find(ref);
      if (order === undefined) throw new Error('ordered');
      await ports.giftOrders.save(order, [], clock.now());
      return send(letter);
    };
    expect(await confirmGiftOrder(ports, ref)).toMatchObject({ ok: true });
    clock.advance({ minutes: 6 });
    const again = await confirmGiftOrder(ports, ref);
    expect(again).toEqual({ ok: false, refusal: 'already_confirmed' });
    expect(letterKinds()).toHaveLength(1);
  });
});

describe('refused', () => {
  test('an order there is not', async () => {
    const { ports, customerId } = await openShop();
    const confirmed = await confirmGiftOrder(ports, { customerId, giftOrderId: ORDER_ID });
    expect(confirmed).toEqual({ ok: false, refusal: 'order_not_found' });
  });

  test('an order that never came about', async () => {
    const { ports, ref, clock, letterKinds } = await orderedOnce();
    const order = await ports.giftOrders.find(ref);
    if (order === undefined) throw new Error('ordered');
    await ports.giftOrders.save({ ...order, state: 'undone' }, [], clock.now());
    expect(await confirmGiftOrder(ports, ref)).toEqual({ ok: false, refusal: 'not_placed' });
    expect(letterKinds()).toEqual([]);
  });
});
