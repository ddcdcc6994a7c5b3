import { describe, expect, test } from 'vitest';
import { finishGiftOrder } from '../../shared/gifts/finish-gift-order.ts';
import type { Gift } from '../../shared/gifts/gift.ts';
import type { GiftOrder } from '../../shared/gifts/gift-order.ts';
import { ORDER_ID } from '../support/gift-examples.ts';
import { linesFor, openShop, type ShopFacts } from '../support/gift-shop.ts';

/** An order whose gifts are drafts yet. */
async function unfinished(state: GiftOrder['state'], facts: ShopFacts = {}) {
  const shop = await openShop(facts);
  const { ports, customerId, clock } = shop;
  const ordered = await shop.request(linesFor(3, 1));
  if (!ordered.ok) throw new Error(ordered.refusal);
  const ref = { customerId, giftOrderId: ordered.value.id };
  for (const gift of await ports.gifts.ofOrder(ref)) {
    await ports.gifts.save({ ...gift, state: 'draft' } as Gift, [], clock.now());
  }
  const { finishedAt: _not, ...order } = ordered.value;
  await ports.giftOrders.save({ ...order, state }, [], clock.now());
  const states = async () => (await ports.gifts.ofOrder(ref)).map((gift) => gift.state);
  return { ...shop, ref, states };
}

describe('an order that was placed', () => {
  test('becomes gifts, and a repeat finds nothing to do', async () => {
    const { ports, ref, states, clock } = await unfinished('placed');
    expect(await finishGiftOrder(ports, ref)).toMatchObject({ value: { finishedAt: clock.now() } });
    expect(await states()).toEqual(['ordered', 'ordered', 'ordered']);
    const again = await finishGiftOrder(ports, ref);
    expect(again).toEqual({ ok: false, refusal: 'already_finished' });
  });

  test('announces what is due by then', async () => {
    const shop = await unfinished('placed', { startsAt: '2027-02-28T12:00:00Z' });
    shop.clock.set('2027-03-02T09:00:00Z');
    await finishGiftOrder(shop.ports, shop.ref);
    const due = shop.eventTypes().filter((type) => type === 'GiftChargeDue');
    expect(due).toHaveLength(3);
  });

  test('two at once: both leave it finished', async () => {
    const { ports, ref, states } = await unfinished('placed');
    await Promise.all([finishGiftOrder(ports, ref), finishGiftOrder(ports, ref)]);
    expect(await states()).toEqual(['ordered', 'ordered', 'ordered']);
    expect(await ports.giftOrders.find(ref)).toHaveProperty('finishedAt');
  });

  test('is repeated when it was written meanwhile', async () => {
    const { ports, ref, clock } = await unfinished('placed');
    const { ofOrder } = ports.gifts;
    ports.gifts.ofOrder = async (given) => {
      const order = await ports.giftOrders.find(ref);
      if (order !== undefined) await ports.giftOrders.save(order, [], clock.now());
      return ofOrder(given);
    };
    const refused = { ok: false, refusal: 'changed_meanwhile' };
    expect(await finishGiftOrder(ports, ref)).toEqual(refused);
    ports.gifts.ofOrder = ofOrder;
    expect(await finishGiftOrder(ports, ref)).toMatchObject({ ok: true });
  });
});

describe.each(['placing', 'undone'] as const)('an order that came to nothing: %s', (state) => {
  test('is undone, and its drafts go', async () => {
    const { ports, ref, states } = await unfinished(state);
    expect(await finishGiftOrder(ports, ref)).toMatchObject({ value: { state: 'undone' } });
    expect(await states()).toEqual([]);
  });
});

test('placed at the last moment, it is not undone', async () => {
  const { ports, ref, clock, states } = await unfinished('placing');
  const { save } = ports.giftOrders;
  ports.giftOrders.save = async (order, happened, at) => {
    ports.giftOrders.save = save;
    const placing = await ports.giftOrders.find(ref);
    if (placing !== undefined) await save({ ...placing, state: 'placed' }, [], clock.now());
    return save(order, happened, at);
  };
  const refused = { ok: false, refusal: 'changed_meanwhile' };
  expect(await finishGiftOrder(ports, ref)).toEqual(refused);
  expect(await finishGiftOrder(ports, ref)).toMatchObject({ value: { state: 'placed' } });
  expect(await states()).toEqual(['ordered', 'ordered', 'ordered']);
});

test('an order there is not', async () => {
  const { ports, customerId } = await openShop();
  const finished = await finishGiftOrder(ports, { customerId, giftOrderId: ORDER_ID });
  expect(finished).toEqual({ ok: false, refusal: 'order_not_found' });
});
