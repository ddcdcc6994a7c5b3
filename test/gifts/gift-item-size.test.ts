import { expect, test } from 'vitest';
import * as z from 'zod';
import { giftIdOf } from '../../shared/gifts/gift.ts';
import { GiftOrderRequest } from '../../shared/gifts/gift-line.ts';
import { orderGifts } from '../../shared/gifts/order-gifts.ts';
import { reportDelivery } from '../../shared/gifts/report-delivery.ts';
import type { Item } from '../../shared/table/table.ts';
import { at } from '../support/gift-examples.ts';
import { giftLine, giftWorld, newCustomer, stockShop } from '../support/gift-world.ts';
import { itemSizeBytes } from '../support/item-size.ts';

/** DynamoDB charges a write by the kilobyte, and a gift is written at every step of its life. */
const WRITE_UNIT_BYTES = 1024;
const STRIPE_CHARGE_REF = 'pi_3PqW8xKZ4mN0vR2sT5uY7bCd';

/** A product of the sample shop, whose names have 27 characters on average. */
const PRODUCT = {
  ...{ id: '22423', version: 1, name: 'Mug with a name in gold leaf', kind: 'parcel' as const },
  ...{ price: { amountMinor: 1275, currency: 'USD' }, leadDays: 3, isOnSale: true },
  options: [{ name: 'colour', values: [{ value: 'gold', extraMinor: 200 }] }],
};
const LINE = giftLine({
  ...{ options: { colour: 'gold' }, wrapping: 'festive' },
  message: 'Happy birthday, dear Grace! We all wish we were there too xx',
});

test('at every step of a typical life a gift is one write unit', async () => {
  const world = giftWorld('2026-11-21T12:00:00Z');
  await stockShop(world);
  world.ports.payments.charge = async () => ({ kind: 'charged', chargeRef: STRIPE_CHARGE_REF });
  const products = { ...world.ports.products, findMany: async () => new Map([['22423', PRODUCT]]) };
  const ports = { ...world.ports, products };
  const sizes: string[] = [];
  const publish = world.table.onChange;
  world.table.onChange = (change) => {
    const { after } = change;
    if (after?.entity === 'gift') sizes.push(`${stageOf(after)} ${itemSizeBytes(after)}`);
    publish(change);
  };

  const { id: customerId } = await newCustomer(world, { zone: 'America/New_York' });
  const { gifts: lines } = z.parse(GiftOrderRequest, { gifts: [LINE] });
  const ordered = await orderGifts(ports, { customerId, lines });
  if (!ordered.ok) throw new Error(ordered.refusal);
  const giftId = giftIdOf(customerId, ordered.value.id, 1);
  for (const moment of ['2027-02-22T14:01:20.123Z', '2027-03-02T14:03:10.456Z']) {
    world.clock.set(moment);
    await world.advanceTo(at(moment).add({ minutes: 1 }).toString(), 5);
  }
  await reportDelivery(ports, { giftId, status: 'dispatched' });
  world.clock.advance({ hours: 47, milliseconds: 789 });
  await reportDelivery(ports, { giftId, status: 'delivered' });

  expect(sizes).toEqual([
    ...['ordered 663', 'claimed 767', 'reminded 797', 'charging 789', 'released 994'],
    ...['dispatched 930', 'delivered 826'],
  ]);
  const largest = Math.max(...sizes.map((size) => Number(size.split(' ').at(-1))));
  expect(largest).toBeLessThanOrEqual(WRITE_UNIT_BYTES);
});

function stageOf(item: Item): string {
  if (item.state !== 'ordered') return String(item.state);
  if (item.mailClaim !== undefined) return 'claimed';
  return item.remindedAt === undefined ? 'ordered' : 'reminded';
}
