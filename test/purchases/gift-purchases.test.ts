import { beforeEach, expect, test } from 'vitest';
import { cancelGift } from '../../shared/gifts/cancel-gift.ts';
import { GiftLine } from '../../shared/gifts/gift-line.ts';
import { orderGifts } from '../../shared/gifts/order-gifts.ts';
import { historyOf } from '../../shared/purchases/find-history.ts';
import { purchaseStore, saleStore } from '../../shared/purchases/purchase-store.ts';
import { recordGiftPurchase } from '../../shared/purchases/record-gift-purchase.ts';
import { saleTotalsStore } from '../../shared/purchases/sale-totals-store.ts';
import { acceptedOf } from '../cases/case-world.ts';
import { giftLine, giftWorld, newCustomer, stockShop } from '../support/gift-world.ts';

/** By then its day has come. */
const PAID = '2026-12-09T12:00:00Z';

const held: { world?: Awaited<ReturnType<typeof newWorld>> } = {};
beforeEach(async () => {
  held.world = await newWorld();
});
const world = () => {
  if (held.world === undefined) throw new Error('the world is made before each test');
  return held.world;
};

async function newWorld() {
  const gifts = giftWorld('2026-11-01T12:00:00Z');
  await stockShop(gifts);
  const customer = await newCustomer(gifts);
  const settings = { table: gifts.table, shardCount: 1 };
  const ports = {
    ...gifts.ports,
    purchases: purchaseStore(settings),
    sales: saleStore(settings),
    saleTotals: saleTotalsStore(settings),
  };
  const line = GiftLine.parse(giftLine({ deliverOn: '2026-12-10' }));
  acceptedOf(await orderGifts(ports, { customerId: customer.id, lines: [line] }));
  const [gift] = await ports.gifts.ofCustomer(customer.id);
  if (gift === undefined) throw new Error('it is ordered');
  return { ...gifts, ports, customer, giftId: gift.id };
}

const record = () => recordGiftPurchase(world().ports, world().giftId);
const bought = () => world().ports.purchases.ofCustomer(world().customer.id);

test('a gift that is not paid yet is no purchase', async () => {
  expect(await record()).toMatchObject({ ok: true });
  expect(await bought()).toEqual([]);
});

test('what the engine charged is a purchase once, without delivery', async () => {
  const { advanceTo, events, giftId, ports } = world();
  await advanceTo(PAID, 720);
  expect(events.some(({ type }) => type === 'GiftCharged')).toBe(true);
  await record();
  await record();
  const gift = await ports.gifts.find(giftId);
  const { productMinor = 0, optionsMinor = 0, wrappingMinor = 0 } = gift?.price ?? {};
  expect(await bought()).toMatchObject([
    {
      ...{ source: 'gifts', sourceId: giftId, customerId: world().customer.id },
      lines: [
        {
          ...{ sku: gift?.productCode, quantity: 1 },
          amountMinor: productMinor + optionsMinor + wrappingMinor,
        },
      ],
    },
  ]);
});

test('what was paid back is taken off it, whichever of the two is told first', async () => {
  const { advanceTo, giftId, ports, clock } = world();
  await advanceTo(PAID, 720);
  // Nobody fetched it yet.
  acceptedOf(await cancelGift(ports, giftId));
  await advanceTo(clock.now().add({ hours: 24 }).toString(), 60);
  expect(world().events.some(({ type }) => type === 'GiftRefunded')).toBe(true);
  await record();
  const all = await bought();
  expect(all).toHaveLength(2);
  expect(historyOf(all)).toMatchObject([{ amountMinor: 0, lines: [{ quantity: 1, returned: 1 }] }]);
});

test('of a gift that is no longer there nothing is recorded', async () => {
  const giftId = `${world().giftId.slice(0, -4)}0099`;
  expect(await recordGiftPurchase(world().ports, giftId)).toMatchObject({
    refusal: 'gift_not_found',
  });
});
