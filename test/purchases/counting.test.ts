import { beforeEach, describe, expect, test } from 'vitest';
import { eventsOfItem } from '../../shared/events/published-events.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { countPurchases } from '../../shared/purchases/count-purchases.ts';
import { decideCount, MOVE_COUNT_MAX, sharesOf } from '../../shared/purchases/decide-count.ts';
import { decideStatistics } from '../../shared/purchases/decide-statistics.ts';
import { PurchasesCounted } from '../../shared/purchases/purchase-events.ts';
import { customersToCount } from '../../shared/purchases/purchases-to-count-store.ts';
import { recordOrders } from '../../shared/purchases/record-orders.ts';
import { removeStatistics } from '../../shared/purchases/statistics-removal-store.ts';
import { statisticsItem } from '../../shared/purchases/statistics-store.ts';
import { cellsOf } from '../../shared/value/cell.ts';
import { ADA, line, order, purchase } from './purchase-examples.ts';
import { addCustomer, type PurchaseWorld, purchaseWorld } from './purchase-world.ts';

const BOB = 'cus_01KP0000000000000000000002';

let world: PurchaseWorld;
beforeEach(() => {
  world = purchaseWorld();
});

/** Buys every third day, `count` times. */
const regular = (count: number) =>
  Array.from({ length: count }, (_, number) => {
    const at = Temporal.Instant.from('2020-01-01T10:00:00Z').add({ hours: 72 * number });
    return order(`R${number}`, [line(1)], { at: at.toString() });
  });

describe('counting', () => {
  test('takes in a long history in several transactions, and is exact', async () => {
    await addCustomer(world);
    await recordOrders(world.ports, regular(400));
    expect(await countPurchases(world.ports, ADA)).toMatchObject({ value: 'counted' });
    const statistics = await world.ports.statistics.find(ADA);
    expect(statistics).toMatchObject({ orders: 400, spendMinor: 400 * 1275 });
    expect(statistics?.version).toBeGreaterThan(1);
    expect((await world.ports.cells.all()).length).toBe(cellsOf(sharesOf(statistics)).length);
    expect(await countPurchases(world.ports, ADA)).toMatchObject({ value: 'as_before' });
  });

  test('says once what came in', async () => {
    await addCustomer(world);
    await recordOrders(world.ports, regular(400));
    await countPurchases(world.ports, ADA);
    const events = world.changes.flatMap(({ before, after }) => eventsOfItem(after, before));
    expect(events).toHaveLength(1);
    expect(PurchasesCounted.parse(events[0])).toMatchObject({
      ...{ customerId: ADA, orders: 400, ordersAdded: 400, spendAddedMinor: 400 * 1275 },
    });
  });

  test('says what came back below zero', async () => {
    await addCustomer(world);
    await recordOrders(world.ports, [order('1', [line(3)]), order('2', [line(1, { sku: 'B7' })])]);
    await world.count();
    const back = order('C3', [line(-3)], { at: '2026-03-09T10:00:00Z' });
    await recordOrders(world.ports, [back]);
    world.changes.splice(0, world.changes.length - 4);
    await world.count();
    const events = world.changes.flatMap(({ before, after }) => eventsOfItem(after, before));
    expect(events).toMatchObject([{ ordersAdded: 0, spendAddedMinor: -3 * 1275 }]);
  });

  test('of what is all taken back leaves neither statistics nor cells', async () => {
    await addCustomer(world);
    await recordOrders(world.ports, regular(150));
    await world.count();
    const corrections = regular(150).map((each) => ({ ...each, lines: [], replaces: 1 }));
    await recordOrders(world.ports, corrections);
    await world.count();
    expect(await world.ports.statistics.find(ADA)).toBeUndefined();
    expect(await world.ports.cells.all()).toEqual([]);
    expect(await world.ports.purchases.ofCustomer(ADA)).toEqual([]);
  });

  test('ends for a customer who is forgotten, with a history of several transactions', async () => {
    await addCustomer(world);
    await recordOrders(world.ports, regular(400));
    await countPurchases(world.ports, ADA);
    const item = await world.table.find(statisticsItem.keyOf(ADA));
    if (item === undefined) throw new Error('they are counted');
    const settings = { table: world.table, shardCount: 2 };
    const old = { ...item, version: item.version - 1 };
    expect(await removeStatistics(settings, old)).toMatchObject({ refusal: 'changed_meanwhile' });
    expect(await removeStatistics(settings, item)).toMatchObject({ ok: true });
    expect(await world.ports.statistics.find(ADA)).toBeUndefined();
    expect(await world.ports.cells.all()).toEqual([]);
  });

  // Found by the simulation: whoever read what was removed since takes nothing from what came after.
  test('is taken out as it was read or not at all, also when it began anew', async () => {
    await addCustomer(world);
    await recordOrders(world.ports, [order('1', [line(1)])]);
    await world.count();
    const settings = { table: world.table, shardCount: 2 };
    const first = await world.table.find(statisticsItem.keyOf(ADA));
    if (first === undefined) throw new Error('they are counted');
    expect(await removeStatistics(settings, first)).toMatchObject({ ok: true });
    world.clock.set(world.clock.now().add({ seconds: 1 }));
    await recordOrders(world.ports, [order('2', [line(1)], { at: '2026-03-09T10:00:00Z' })]);
    await world.count();
    expect(await removeStatistics(settings, first)).toMatchObject({ refusal: 'changed_meanwhile' });
    expect(await world.ports.cells.all()).toHaveLength(cellsOf(await shares([ADA])).length);
  });

  test('of two records of one person is one, and two again when they are taken apart', async () => {
    const ada = await addCustomer(world);
    const bob = await addCustomer(world, { id: BOB, email: 'bob@example.com' });
    await recordOrders(world.ports, [
      order('1', [line(1)]),
      order('2', [line(1)], { customerId: BOB, at: '2026-03-09T10:00:00Z' }),
    ]);
    await world.count();
    const { customers, statistics, clock } = world.ports;
    const now = clock.now();
    const merged = [{ customerId: BOB, mergedAt: now }];
    await customers.save({ ...ada, merged }, [], now);
    await customers.save({ ...bob, mergedInto: ADA }, [], now);
    await countPurchases(world.ports, BOB);
    expect(await statistics.find(ADA)).toMatchObject({ orders: 2 });
    expect(await statistics.find(BOB)).toBeUndefined();
    expect(await world.ports.cells.all()).toHaveLength(cellsOf(await shares([ADA])).length);

    await customers.save({ ...ada, version: 2 }, [], now);
    await customers.save({ ...bob, version: 2 }, [], now);
    for (const id of [ADA, BOB]) await countPurchases(world.ports, id);
    expect(await statistics.find(ADA)).toMatchObject({ orders: 1 });
    expect(await statistics.find(BOB)).toMatchObject({ orders: 1 });
    expect(await world.ports.cells.all()).toHaveLength(cellsOf(await shares([ADA, BOB])).length);
  });
});

async function shares(customerIds: readonly string[]) {
  const all = await Promise.all(customerIds.map((id) => world.ports.statistics.find(id)));
  return all.flatMap(sharesOf);
}

describe('a step', () => {
  const many = (count: number, currency: string) =>
    decideStatistics(
      ADA,
      regular(count).map(({ sourceId, lines, at }) =>
        purchase(sourceId, lines, { at: at.toString(), currency }),
      ),
    );

  test.each([
    [undefined, many(300, 'GBP')],
    [many(300, 'GBP'), undefined],
    [many(300, 'GBP'), many(301, 'EUR')],
    [many(10, 'GBP'), many(300, 'GBP')],
  ])('fits into a transaction, and the steps come to an end', (before, wanted) => {
    let stored = before;
    for (let count = 0; count < 100; count += 1) {
      const step = decideCount(stored, wanted);
      if (step === undefined) break;
      expect(step.moves.length).toBeLessThanOrEqual(MOVE_COUNT_MAX);
      stored = step.statistics;
    }
    expect(stored).toEqual(wanted);
  });
});

describe('whose purchases are counted', () => {
  const bought = { entity: 'purchase', customerId: ADA };
  test.each([
    { fact: 'whoever bought', after: bought, before: undefined, ids: [ADA] },
    { fact: 'whose purchase went', after: undefined, before: bought, ids: [ADA] },
    {
      fact: 'all records of a merge',
      after: { entity: 'merge', customerId: ADA, absorbedIds: [BOB] },
      before: undefined,
      ids: [ADA, BOB],
    },
    { fact: 'nobody else', after: { entity: 'gift' }, before: undefined, ids: [] },
  ])('$fact', ({ after, before, ids }) => {
    expect(customersToCount(after, before)).toEqual(ids);
  });
});
