import { describe, expect, test } from 'vitest';
import { Gift, type GiftState, giftIdOf } from '../../shared/gifts/gift.ts';
import { giftDefinition, giftKey, giftsOfOrderPrefix } from '../../shared/gifts/gift-item.ts';
import { giftOrderStore } from '../../shared/gifts/gift-order-store.ts';
import { releaseStore } from '../../shared/gifts/release-store.ts';
import { tellingStore } from '../../shared/gifts/telling-store.ts';
import { EntityStore } from '../../shared/table/entity-store.ts';
import type { Item } from '../../shared/table/table.ts';
import fc from '../support/fast-check.ts';
import { anyGiftIn, anyGiftOrder, anyRelease, anyTelling } from '../support/gift-arbitraries.ts';
import { at, CUSTOMER_ID, GIFT_STATES, giftIn, ORDER_ID } from '../support/gift-examples.ts';
import { MemoryTable } from '../support/memory-table.ts';

const NOW = at('2026-11-21T12:00:00Z');
const settings = { table: new MemoryTable(), shardCount: 4 };
const gifts = new EntityStore(giftDefinition, settings);
const toItem = (entity: Gift, happened = [{ type: 'GiftChanged' }]): Item =>
  gifts.toItem({ entity, happened, at: NOW });

describe('what is stored is what comes back', () => {
  test.each(GIFT_STATES)('a gift that is %s', async (state) => {
    await fc.assert(
      fc.asyncProperty(anyGiftIn(state), async (gift) => {
        const item = toItem(gift);
        expect(JSON.parse(JSON.stringify(item))).toEqual(item);
        expect(Gift.encode(gifts.fromItem(item))).toEqual(Gift.encode(gifts.saved(gift)));
      }),
      { numRuns: 100 },
    );
  });

  test('an order', async () => {
    await fc.assert(
      fc.asyncProperty(anyGiftOrder, async (order) => {
        const orders = giftOrderStore({ table: new MemoryTable(), shardCount: 4 });
        await orders.save(order, [], NOW);
        const ref = { customerId: order.customerId, giftOrderId: order.id };
        expect(await orders.find(ref)).toEqual({ ...order, version: 1 });
      }),
    );
  });

  test('a release', async () => {
    await fc.assert(
      fc.asyncProperty(anyRelease, async (release) => {
        const releases = releaseStore({ table: new MemoryTable(), shardCount: 4 });
        await releases.add(release);
        const { releasedAt } = release;
        const page = await releases.list({ since: releasedAt, until: releasedAt, limit: 2 });
        expect(page.items).toHaveLength(1);
        expect(page.items[0]).toMatchObject(release);
      }),
    );
  });

  test('what was told', async () => {
    await fc.assert(
      fc.asyncProperty(anyTelling, async (telling) => {
        const tellings = tellingStore({ table: new MemoryTable(), shardCount: 4 });
        await tellings.save(telling, NOW);
        const ref = { customerId: telling.customerId, eventId: telling.id };
        expect(await tellings.find(ref)).toEqual({ ...telling, version: 1 });
      }),
    );
  });
});

describe('both directions validate', () => {
  const item = toItem(giftIn('released'));
  test.each`
    what                            | broken
    ${'a state there is not'}       | ${{ ...item, state: 'gone' }}
    ${'a price without a currency'} | ${{ ...item, price: [900, 0, 0, 395] }}
    ${'an amount that is a text'}   | ${{ ...item, price: ['900', 0, 0, 395, 'GBP'] }}
    ${'a plan of nothing'}          | ${{ ...item, plan: [] }}
    ${'an attempt without outcome'} | ${{ ...item, attempts: [[1]] }}
    ${'no attempts'}                | ${{ ...item, attempts: undefined }}
    ${'a charge nobody made'}       | ${{ ...item, attempts: [] }}
    ${'a date there is not'}        | ${{ ...item, deliverOn: '2027-02-30' }}
    ${'another entity'}             | ${{ ...item, entity: 'giftOrder' }}
  `('reading $what', ({ broken }) => {
    expect(() => gifts.fromItem(broken)).toThrow();
  });

  test('writing an amount that is no whole number', () => {
    const gift = giftIn('ordered');
    const price = { ...gift.price, productMinor: 9.5 };
    expect(() => toItem({ ...gift, price })).toThrow();
  });
});

describe('keys', () => {
  test('a gift lies with its customer, below its order, by its line', () => {
    const id = giftIdOf(CUSTOMER_ID, ORDER_ID, 7);
    expect(giftKey(id)).toEqual({
      pk: `CUSTOMER#${CUSTOMER_ID}`,
      sk: `GIFT#${ORDER_ID.slice(4)}_0007`,
    });
    expect(giftKey(id).sk.startsWith(giftsOfOrderPrefix(ORDER_ID))).toBe(true);
  });

  test('the last line of a full order comes last', () => {
    const lines = [1, 9, 10, 99, 100, 999, 1000].map(
      (line) => giftKey(giftIdOf(CUSTOMER_ID, ORDER_ID, line)).sk,
    );
    expect([...lines].sort()).toEqual(lines);
  });
});

describe('the due entry goes with the state', () => {
  const refund = { id: 'r', amountMinor: 1295, chargeRef: 'ch_1' };
  const reminded = { remindedAt: at('2027-02-22T09:00:00Z') };
  const unconfirmed = { unconfirmedAt: at('2027-03-05T12:00:00Z') };
  test.each<[GiftState, object, string | undefined]>([
    ['draft', {}, undefined],
    ['ordered', {}, '2027-02-22T09:00:00.000Z#remind'],
    ['ordered', reminded, '2027-03-02T09:00:00.000Z#charge'],
    ['charging', {}, '2027-03-02T09:00:00.000Z#charge'],
    ['declined', {}, '2027-03-02T15:00:00.000Z#charge'],
    ['released', {}, '2027-03-05T12:00:00.000Z#confirm'],
    ['released', unconfirmed, undefined],
    ['released', { kind: 'e_gift' }, '2027-03-05T12:00:00.000Z#deliver'],
    ['dispatched', {}, '2027-03-05T12:00:00.000Z#confirm'],
    ['dispatched', unconfirmed, undefined],
    ['delivered', {}, undefined],
    ['delivery_failed', {}, undefined],
    ['cancelled', {}, undefined],
    ['cancelled', { refund }, '2027-02-01T10:00:00.000Z#refund'],
    ['cancelled', { refund: { ...refund, refundedAt: NOW } }, undefined],
    ['lapsed', {}, undefined],
  ])('%s %j: %s', (state, more, due) => {
    const gift = giftIn(state, more as object);
    expect(toItem(gift).dueSk).toBe(due && `${due}#${gift.id}`);
  });
});
