import { beforeEach, describe, expect, test } from 'vitest';
import { decideRecording } from '../../shared/purchases/decide-recording.ts';
import { LINE_COUNT_MAX, purchaseIdOf, type Sale } from '../../shared/purchases/purchase.ts';
import { recordOrders } from '../../shared/purchases/record-orders.ts';
import { ADA, anonymous, line, order, SHOP } from './purchase-examples.ts';
import { addCustomer, type PurchaseWorld, purchaseWorld } from './purchase-world.ts';

const BOB = 'cus_01KP0000000000000000000002';

let world: PurchaseWorld;
beforeEach(async () => {
  world = purchaseWorld();
  await addCustomer(world);
  await addCustomer(world, { id: BOB, email: 'bob@example.com' });
});

const record = async (given: ReturnType<typeof order>) =>
  (await recordOrders(world.ports, [given]))[0];
const totals = () => world.ports.saleTotals.ofSource(SHOP);
const march = { source: SHOP, month: '2026-03', currency: 'GBP' };

describe('an order', () => {
  test('is taken in once, however often it comes', async () => {
    const first = await record(order('1', [line(2), line(1, { sku: '85123A' })]));
    expect(first).toMatchObject({ ok: true, value: { done: 'recorded', version: 1 } });
    const again = await record(order('1', [line(2), line(1, { sku: '85123A' })]));
    expect(again).toMatchObject({ ok: true, value: { done: 'as_before', version: 1 } });
    expect(await world.ports.purchases.ofCustomer(ADA)).toHaveLength(1);
    expect(await totals()).toMatchObject([{ ...march, orders: 1, amountMinor: 3825, lines: 2 }]);
  });

  test('of several that come at once is one', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => record(order('1', [line(2)]))));
    expect(outcomes.every((outcome) => outcome?.ok)).toBe(true);
    expect(await totals()).toMatchObject([{ orders: 1, amountMinor: 2550 }]);
  });

  test('without a customer counts in the totals and nowhere else', async () => {
    await record(anonymous(order('1', [line(2)])));
    await record(anonymous(order('1', [line(2)])));
    expect(await totals()).toEqual([
      {
        ...{ ...march, orders: 0, amountMinor: 0, lines: 1 },
        ...{ ordersWithoutCustomer: 1, amountWithoutCustomerMinor: 2550 },
      },
    ]);
    expect(world.table.all().some(({ entity }) => entity === 'purchase')).toBe(false);
  });

  test('that says something else now is not taken over without a word', async () => {
    await record(order('1', [line(2)]));
    expect(await record(order('1', [line(3)]))).toMatchObject({
      ...{ refusal: 'recorded_otherwise', details: { version: 1 } },
    });
    expect(await totals()).toMatchObject([{ amountMinor: 2550 }]);
  });

  test('is corrected by naming the version, and its totals with it', async () => {
    await record(order('1', [line(2)]));
    const corrected = order('1', [line(3)], { at: '2026-04-01T10:00:00Z', replaces: 1 });
    expect(await record(corrected)).toMatchObject({ value: { done: 'corrected', version: 2 } });
    expect(await totals()).toMatchObject([{ month: '2026-04', orders: 1, amountMinor: 3825 }]);
    // The same correction again has been made.
    expect(await record(corrected)).toMatchObject({ value: { done: 'as_before', version: 2 } });
    const late = order('1', [line(9)], { replaces: 1 });
    expect(await record(late)).toMatchObject({ refusal: 'changed_meanwhile' });
    expect(await world.ports.purchases.ofCustomer(ADA)).toMatchObject([
      { version: 2, lines: [{ quantity: 3 }] },
    ]);
  });

  test('can be given to another customer, or to none, and nothing of it stays behind', async () => {
    await record(order('1', [line(2)]));
    await record(order('1', [line(2)], { customerId: BOB, buyerText: 'bob', replaces: 1 }));
    expect(await world.ports.purchases.ofCustomer(ADA)).toEqual([]);
    expect(await world.ports.purchases.ofCustomer(BOB)).toHaveLength(1);
    await record({ ...anonymous(order('1', [line(2)])), replaces: 2 });
    expect(await world.ports.purchases.ofCustomer(BOB)).toEqual([]);
    expect(await totals()).toMatchObject([{ orders: 0, ordersWithoutCustomer: 1 }]);
  });

  test('is taken away by a correction without lines', async () => {
    await record(order('1', [line(2)]));
    expect(await record(order('1', [], { replaces: 1 }))).toMatchObject({ ok: true });
    expect(await world.ports.purchases.ofCustomer(ADA)).toEqual([]);
    expect(await totals()).toEqual([]);
    const [sale] = await world.ports.sales.findMany([purchaseIdOf(SHOP, '1')]);
    expect(sale).not.toHaveProperty('customerId');
    // It was sold after all.
    const again = order('1', [line(1)], { replaces: 2 });
    expect(await record(again)).toMatchObject({ value: { done: 'corrected', version: 3 } });
    expect(await world.ports.purchases.ofCustomer(ADA)).toHaveLength(1);
  });
});

describe('the decision', () => {
  const recorded: Sale = {
    ...{ id: purchaseIdOf(SHOP, '1'), version: 3, source: SHOP, sourceId: '1', currency: 'GBP' },
    ...{ at: order('1', []).at, on: order('1', []).on, customerId: ADA, lineCount: 1 },
    ...{ amountMinor: 1, contentHash: '0'.repeat(26) },
  };
  const many = (count: number) => Array.from({ length: count }, () => line(1));

  test.each([
    { fact: 'nothing in it', given: order('1', []), sale: undefined, refusal: 'nothing_bought' },
    {
      fact: 'a correction of nothing',
      given: order('1', [line(1)], { replaces: 1 }),
      ...{ sale: undefined, refusal: 'nothing_to_correct' },
    },
    {
      fact: 'something else',
      given: order('1', [line(1)]),
      sale: recorded,
      refusal: 'recorded_otherwise',
    },
    {
      fact: 'an old version',
      given: order('1', [line(1)], { replaces: 2 }),
      ...{ sale: recorded, refusal: 'changed_meanwhile' },
    },
    {
      fact: 'more lines than an item holds',
      given: order('1', many(LINE_COUNT_MAX + 1)),
      ...{ sale: undefined, refusal: 'too_many_lines' },
    },
  ])('refuses $fact', ({ given, sale, refusal }) => {
    expect(decideRecording(given, sale, world.clock.now())).toMatchObject({ ok: false, refusal });
  });

  test.each([
    ['as many lines as an item holds', order('1', many(LINE_COUNT_MAX))],
    ['more of them for nobody', anonymous(order('1', many(LINE_COUNT_MAX + 1)))],
  ])('takes %s', (_fact, given) => {
    expect(decideRecording(given, undefined, world.clock.now())).toMatchObject({ ok: true });
  });
});

describe('ids', () => {
  test('are the same for the same source and number, and for no other', () => {
    expect(purchaseIdOf('a', 'b')).toBe(purchaseIdOf('a', 'b'));
    expect(
      new Set(
        [
          ['a', 'b'],
          ['ab', ''],
          ['a-b', 'c'],
          ['a', 'b-c'],
        ].map(([source = '', id = '']) => purchaseIdOf(source, id)),
      ).size,
    ).toBe(4);
  });
});
