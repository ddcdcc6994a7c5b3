// Whatever comes in, in whatever order, however often, and wherever it dies: statistics and cells end
// the same, and at no moment do they disagree.

import { expect, test } from 'vitest';
import { countPurchases } from '../../shared/purchases/count-purchases.ts';
import { sharesOf } from '../../shared/purchases/decide-count.ts';
import type { Order } from '../../shared/purchases/decide-recording.ts';
import { decideStatistics } from '../../shared/purchases/decide-statistics.ts';
import { recordOrders } from '../../shared/purchases/record-orders.ts';
import { PurchaseStatistics } from '../../shared/purchases/statistics.ts';
import { statisticsItem } from '../../shared/purchases/statistics-store.ts';
import type { Table } from '../../shared/table/table.ts';
import { type Cell, cellName, cellsOf } from '../../shared/value/cell.ts';
import fc from '../support/fast-check.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { ADA, line, order } from './purchase-examples.ts';
import { addCustomer, type PurchaseWorld, purchaseWorld } from './purchase-world.ts';

const BOB = 'cus_01KP0000000000000000000002';

const Orders = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 150 }),
      quantity: fc.integer({ min: -4, max: 6 }).filter((quantity) => quantity !== 0),
      sku: fc.constantFrom('22423', '85123A'),
      currency: fc.constantFrom('GBP', 'GBP', 'GBP', 'EUR'),
      customerId: fc.constantFrom(ADA, BOB),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) =>
    all.map(({ day, quantity, sku, ...whose }, number) => {
      const at = `${new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)}T10:00:00Z`;
      return order(String(number), [line(quantity, { sku })], { ...whose, at });
    }),
  );

const Step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('record' as const), pick: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('correct' as const), pick: fc.nat() }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'count' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('fault' as const),
      when: fc.constantFrom('before' as const, 'after' as const),
    }),
  },
);
type Step = typeof Step extends fc.Arbitrary<infer Value> ? Value : never;

class LightsOut extends Error {}

/** Dies once before or after the next transaction. */
function faulty(table: MemoryTable) {
  const fault: { when?: 'before' | 'after' | undefined } = {};
  const writeAll: Table['writeAll'] = async (writes) => {
    const { when } = fault;
    fault.when = undefined;
    if (when === 'before') throw new LightsOut();
    const outcome = await table.writeAll(writes);
    if (when === 'after') throw new LightsOut();
    return outcome;
  };
  const used: Table = {
    find: (key) => table.find(key),
    findMany: (keys) => table.findMany(keys),
    query: (range) => table.query(range),
    write: (write) => table.write(write),
    countUp: (key, limit) => table.countUp(key, limit),
    writeAll,
  };
  return { used, fault };
}

test('statistics and cells end the same in whatever order, however often, wherever it dies', async () => {
  await fc.assert(
    fc.asyncProperty(Orders, fc.array(Step, { maxLength: 30 }), async (orders, steps) => {
      const table = new MemoryTable();
      const { used, fault } = faulty(table);
      const world = purchaseWorld(table, used);
      await addCustomer(world);
      await addCustomer(world, { id: BOB, email: 'bob@example.com' });
      const corrected = new Map<string, Order>();
      for (const step of steps) {
        await take(step, { world, orders, fault, corrected }).catch((error) => {
          if (!(error instanceof LightsOut)) throw error;
        });
        await expectAgreement(world);
      }
      fault.when = undefined;
      for (const each of orders.toReversed()) {
        await recordOrders(world.ports, [corrected.get(each.sourceId) ?? each]);
      }
      for (const customerId of [ADA, BOB]) await countPurchases(world.ports, customerId);
      await expectAgreement(world);
      await expectTruth(world);
    }),
    { numRuns: 120 },
  );
});

type Taking = {
  readonly world: PurchaseWorld;
  readonly orders: readonly Order[];
  readonly fault: { when?: 'before' | 'after' | undefined };
  readonly corrected: Map<string, Order>;
};

async function take(step: Step, { world, orders, fault, corrected }: Taking): Promise<void> {
  switch (step.kind) {
    case 'record': {
      const picked = orders[step.pick % orders.length];
      if (picked !== undefined) await recordOrders(world.ports, [picked]);
      return;
    }
    case 'correct': {
      const picked = orders[step.pick % orders.length];
      if (picked === undefined) return;
      const customerId = picked.customerId === ADA ? BOB : ADA;
      const replaces = 1 + (step.pick % 2);
      const [outcome] = await recordOrders(world.ports, [{ ...picked, customerId, replaces }]);
      // What was reported first now says something else.
      if (outcome?.ok) corrected.set(picked.sourceId, { ...picked, customerId, replaces });
      return;
    }
    case 'count':
      // What dies here is counted at the end.
      return world.count();
    case 'fault':
      fault.when = step.when;
  }
}

function storedStatistics({ table }: PurchaseWorld) {
  return table
    .all()
    .filter(({ entity }) => entity === statisticsItem.entity)
    .map((item) => PurchaseStatistics.parse(item));
}

const byName = (cells: readonly Cell[]) =>
  Object.fromEntries(cells.map((cell) => [cellName(cell), cell]));

async function expectAgreement(world: PurchaseWorld): Promise<void> {
  const shares = storedStatistics(world).flatMap(sharesOf);
  expect(byName(await world.ports.cells.all())).toEqual(byName(cellsOf(shares)));
}

async function expectTruth(world: PurchaseWorld): Promise<void> {
  const stored = storedStatistics(world);
  for (const customerId of [ADA, BOB]) {
    const wanted = decideStatistics(customerId, await world.ports.purchases.ofCustomer(customerId));
    const found = stored.find((each) => each.customerId === customerId);
    expect(found?.days).toEqual(wanted?.days);
    expect(found).toEqual(wanted && { ...wanted, version: found?.version });
  }
}
