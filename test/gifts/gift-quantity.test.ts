import { beforeEach, describe, expect, test } from 'vitest';
import { cancelGift } from '../../shared/gifts/cancel-gift.ts';
import { changeGift } from '../../shared/gifts/change-gift.ts';
import { type GiftId, giftIdOf, totalOf } from '../../shared/gifts/gift.ts';
import { GiftLine } from '../../shared/gifts/gift-line.ts';
import { giftView } from '../../shared/gifts/gift-view.ts';
import { orderGifts } from '../../shared/gifts/order-gifts.ts';
import { itemName } from '../../shared/mail/gift-words.ts';
import {
  type GiftWorld,
  giftLine,
  giftWorld,
  newCustomer,
  stockShop,
} from '../support/gift-world.ts';

let world: GiftWorld;
let giftId: GiftId;
const order = async (facts: Record<string, unknown>) => {
  const ada = await newCustomer(world);
  const lines = [GiftLine.parse(giftLine(facts))];
  const placed = await orderGifts(world.ports, { customerId: ada.id, lines });
  if (!placed.ok) throw new Error(JSON.stringify(placed));
  return giftIdOf(ada.id, placed.value.id, 1);
};
beforeEach(async () => {
  world = giftWorld('2027-02-01T12:00:00Z');
  await stockShop(world);
  giftId = await order({
    productCode: 'MUG',
    options: { colour: 'gold' },
    quantity: 3,
    wrapping: 'plain',
  });
});
const find = async () => {
  const gift = await world.ports.gifts.find(giftId);
  if (gift === undefined || gift.state === 'draft') throw new Error('it is there');
  return gift;
};

describe('three of a thing in one gift', () => {
  test('cost three times the thing, one wrapping and one delivery', async () => {
    expect((await find()).price).toEqual({
      ...{ productMinor: 2700, optionsMinor: 600, wrappingMinor: 150, deliveryMinor: 395 },
      currency: 'GBP',
    });
    expect(itemName(await find())).toBe('3 × Mug with a name');
    expect(giftView(await find()).quantity).toBe(3);
  });

  test('are charged once and leave in one parcel, which says how many', async () => {
    await world.advanceTo('2027-03-02T12:00:00Z', 60);
    const gift = await find();
    expect(gift).toMatchObject({ state: 'released', quantity: 3 });
    expect(gift.attempts.map(({ amountMinor }) => amountMinor)).toEqual([
      totalOf(gift.price).amountMinor,
    ]);
    const { items } = await world.ports.releases.list({
      ...{ since: gift.orderedAt, until: world.clock.now(), limit: 10 },
    });
    expect(items).toMatchObject([{ giftId, quantity: 3 }]);
  });

  test('stay three when something else changes, and cost another price when their number does', async () => {
    const moved = await changeGift(world.ports, { giftId, change: { message: 'Hello' } });
    expect(moved).toMatchObject({ value: { quantity: 3, price: { productMinor: 2700 } } });
    const fewer = await changeGift(world.ports, { giftId, change: { quantity: 1 } });
    expect(fewer).toMatchObject({ value: { price: { productMinor: 900, deliveryMinor: 395 } } });
    expect(await find()).not.toHaveProperty('quantity');
  });

  test('stay three when they are cancelled', async () => {
    expect(await cancelGift(world.ports, giftId)).toMatchObject({ value: { quantity: 3 } });
  });

  test('one of a thing is not counted', async () => {
    giftId = await order({ quantity: 1 });
    expect(await find()).not.toHaveProperty('quantity');
    expect(giftView(await find()).quantity).toBe(1);
    expect(itemName(await find())).toBe('Regency cake stand');
  });

  test.each([0, 21, 1.5])('%d is no number of things', (quantity) => {
    expect(GiftLine.safeParse(giftLine({ quantity })).success).toBe(false);
  });
});

test('a line for two people at once is refused', () => {
  const twice = giftLine({ recipientId: 'rcp_01KAN0G4V00000000000000002' });
  const read = GiftLine.safeParse(twice);
  expect(read.error?.issues).toMatchObject([{ path: ['recipient'] }]);
});
