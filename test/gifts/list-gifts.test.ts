import { describe, expect, test } from 'vitest';
import { findGiftOrder } from '../../shared/gifts/find-gift-order.ts';
import { type Gift, orderIdOf } from '../../shared/gifts/gift.ts';
import { findGift, listGifts } from '../../shared/gifts/list-gifts.ts';
import { GIFT_ID, ORDER_ID, on } from '../support/gift-examples.ts';
import { openShop } from '../support/gift-shop.ts';

const DATES = ['2027-12-24', '2027-03-04', '2028-02-29', '2027-03-04', '2027-06-01'];

async function fiveGifts() {
  const shop = await openShop();
  const gifts = await shop.order(...DATES.map((deliverOn) => ({ deliverOn })));
  const list = async (limit: number, from?: string, to?: string) => {
    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const page = await listGifts(shop.ports, {
        ...{ customer: shop.customerId, limit },
        ...(from === undefined ? {} : { from: on(from) }),
        ...(to === undefined ? {} : { to: on(to) }),
        ...(cursor === undefined ? {} : { cursor }),
      });
      pages.push(page.items.map(({ deliverOn }) => deliverOn.toString()));
      cursor = page.cursor;
    } while (cursor !== undefined && pages.length < 10);
    return pages;
  };
  return { ...shop, gifts, list };
}

describe("a customer's gifts by date", () => {
  const sorted = DATES.toSorted();

  test.each([
    [1, 5],
    [2, 3],
    [4, 2],
    [5, 1],
    [100, 1],
  ])('by %i: %i pages', async (limit, pageCount) => {
    const { list } = await fiveGifts();
    const pages = await list(limit);
    expect(pages.flat()).toEqual(sorted);
    expect(pages).toHaveLength(pageCount);
  });

  test.each([
    ['2027-03-04', undefined, 5],
    ['2027-03-05', undefined, 3],
    [undefined, '2027-03-04', 2],
    [undefined, '2027-03-03', 0],
    ['2027-06-01', '2027-12-24', 2],
    ['2028-02-29', '2028-02-29', 1],
    ['2028-03-01', '2027-01-01', 0],
  ])('from %s to %s, both inclusive: %i', async (from, to, count) => {
    const { list } = await fiveGifts();
    expect((await list(2, from, to)).flat()).toHaveLength(count);
  });

  test('nobody sees those of another, nor a draft', async () => {
    const { ports, customerId, gifts, clock } = await fiveGifts();
    const other = 'cus_01KAN0G4V00000000000000009';
    expect(await listGifts(ports, { customer: other, limit: 10 })).toEqual({ items: [] });
    await ports.gifts.save({ ...gifts[0], state: 'draft' } as Gift, [], clock.now());
    expect((await listGifts(ports, { customer: customerId, limit: 10 })).items).toHaveLength(4);
  });
});

describe('finding one', () => {
  const missing = { ok: false, refusal: 'gift_not_found' };

  test('a gift, unless it is a draft or there is none', async () => {
    const { ports, gifts, clock } = await fiveGifts();
    const giftId = gifts[0]?.id ?? '';
    expect(await findGift(ports, giftId)).toMatchObject({ value: { id: giftId } });
    await ports.gifts.save({ ...gifts[0], state: 'draft' } as Gift, [], clock.now());
    expect(await findGift(ports, giftId)).toEqual(missing);
    expect(await findGift(ports, GIFT_ID)).toEqual(missing);
  });

  test('an order, unless it never came about or there is none', async () => {
    const { ports, customerId, clock, gifts } = await fiveGifts();
    const ref = { customerId, giftOrderId: orderIdOf(gifts[0]?.id ?? '') };
    const found = await findGiftOrder(ports, ref);
    if (!found.ok) throw new Error(found.refusal);
    expect(found.value.lines).toHaveLength(5);
    const refused = { ok: false, refusal: 'order_not_found' };
    for (const state of ['placing', 'undone'] as const) {
      const order = await ports.giftOrders.find(ref);
      if (order !== undefined) await ports.giftOrders.save({ ...order, state }, [], clock.now());
      expect(await findGiftOrder(ports, ref)).toEqual(refused);
    }
    expect(await findGiftOrder(ports, { customerId, giftOrderId: ORDER_ID })).toEqual(refused);
  });
});

test.each(['x', 'eyJhIjoxfQ', ''])(
  'a cursor that is none of ours, %j, is refused',
  async (cursor) => {
    const { ports, customerId } = await openShop();
    const asked = listGifts(ports, { customer: customerId, limit: 2, cursor });
    await expect(asked).rejects.toThrow('is no cursor');
  },
);
