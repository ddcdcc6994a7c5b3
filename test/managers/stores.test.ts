// The same stores on a real DynamoDB API: what goes in comes out, and the ranked lists in the index.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Alert } from '../../shared/managers/alert.ts';
import { alertStore } from '../../shared/managers/alert-store.ts';
import type { Care, CareIn } from '../../shared/managers/care.ts';
import { careItem, careStore } from '../../shared/managers/care-store.ts';
import { fenceStore } from '../../shared/managers/fence-store.ts';
import { managedPeopleStore } from '../../shared/managers/managed-people-store.ts';
import { portfolioStore } from '../../shared/managers/portfolio-store.ts';
import { settleFence } from '../../shared/managers/settle-fence.ts';
import { EntityStore } from '../../shared/table/entity-store.ts';
import { pageOfRankedList } from '../../shared/table/ranked-list.ts';
import { CursorRefused, type Table } from '../../shared/table/table.ts';
import { acceptedOf } from '../cases/case-world.ts';
import { type Dynamo, startDynamo } from '../support/dynamo.ts';
import fc from '../support/fast-check.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { seededIds } from '../support/seeded.ts';
import { careValue, MANAGER_ID, managedCare, NOW, portfolio } from './care-examples.ts';
import { managerWorld } from './manager-world.ts';

const held: { dynamo?: Dynamo } = {};
beforeAll(async () => {
  held.dynamo = await startDynamo();
});
afterAll(async () => held.dynamo?.stop());

const TABLES: readonly (readonly [string, () => Promise<Table>])[] = [
  ['in memory', async () => new MemoryTable()],
  [
    'on DynamoDB',
    async () => {
      if (held.dynamo === undefined) throw new Error('DynamoDB is started before the tests');
      return (await held.dynamo.newTable()).table;
    },
  ],
];

describe.each(TABLES)('%s', (_, newTable) => {
  test('a portfolio lists customers by value, over pages, and forgets who moved on', async () => {
    const table = await newTable();
    const cares = careStore({ table, shardCount: 1 });
    const ids = seededIds();
    const values = [5, 100_000_000_000, -7, 0, 42, 41];
    const made = values.map((lifetimeMinor) => {
      const id = ids.next('cus', NOW);
      return managedCare({ id, version: 0, value: careValue({ lifetimeMinor }) });
    });
    const saved: Care[] = [];
    for (const care of made) saved.push(acceptedOf(await cares.save({ care, happened: [] }, NOW)));
    const first = await cares.ofManager(MANAGER_ID, { limit: 4 });
    expect(first.items.map(({ rank }) => rank)).toEqual([100_000_000_000, 42, 41, 5]);
    const rest = await cares.ofManager(MANAGER_ID, { limit: 4, cursor: first.cursor });
    expect(rest.items).toHaveLength(2);
    const [moved] = saved;
    if (moved === undefined) throw new Error('there are six');
    const { crossedAt: _at, managerId: _id, ...left } = moved as CareIn<'managed'>;
    const care = { ...left, state: 'left' } as Care;
    acceptedOf(await cares.save({ care, happened: [] }, NOW));
    expect((await cares.ofManager(MANAGER_ID, { limit: 9 })).items).toHaveLength(5);
    expect((await cares.candidates({ limit: 9 })).items).toEqual([{ id: moved.id, rank: 5 }]);
  });

  test('a list of many shards is one list', async () => {
    const table = await newTable();
    const cares = careStore({ table, shardCount: 1 });
    const ids = seededIds();
    for (let rank = 1; rank <= 25; rank += 1) {
      const value = careValue({ lifetimeMinor: rank });
      const id = ids.next('cus', NOW);
      const care: Care = { id, version: 0, state: 'waiting', value, crossedAt: NOW };
      acceptedOf(await cares.save({ care, happened: [] }, NOW));
    }
    const ranks: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await cares.waiting({ limit: 7, cursor });
      ranks.push(...page.items.map(({ rank }) => rank));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(ranks).toEqual(Array.from({ length: 25 }, (__, index) => 25 - index));
  });

  test('portfolios, the fence, alerts and people come out as they went in', async () => {
    const settings = { table: await newTable(), shardCount: 1 };
    const portfolios = portfolioStore(settings);
    const kept = portfolio({ version: 0 });
    acceptedOf(await portfolios.save({ portfolio: kept, happened: [] }, NOW));
    expect(await portfolios.all()).toEqual([{ ...kept, version: 1 }]);
    const town = managerWorld();
    const fences = fenceStore(settings);
    const fence = acceptedOf(await settleFence({ ...town.ports, fences }));
    expect(await fences.find()).toEqual(fence);
    const care = managedCare({ version: 0 });
    const stored = acceptedOf(await careStore(settings).save({ care, happened: [] }, NOW));
    const people = managedPeopleStore(settings);
    expect((await people.read([care.id])).cares.get(care.id)).toEqual(stored);
    expect(stored).toEqual({ ...care, version: stored.version });
    expect((await people.read([])).people.size).toBe(0);
    const alert: Alert = {
      ...{ id: 'alr_01KP0000000000000000000001', version: 0, customerId: care.id },
      kind: 'said',
      ...{ managerId: MANAGER_ID, at: NOW, claim: { id: 'clm', claimedAt: NOW } },
    };
    const alerts = alertStore(settings);
    const saved = acceptedOf(await alerts.save(alert, NOW));
    expect(await alerts.ofManager(MANAGER_ID, 5)).toEqual([saved]);
    acceptedOf(await alerts.save({ ...saved, readAt: NOW }, NOW));
    expect(await alerts.ofManager(MANAGER_ID, 5)).toEqual([]);
  });
});

test('a cursor of something else is refused', async () => {
  const list = { list: 'PORTFOLIO', of: MANAGER_ID, shardCount: 1 };
  const cursor = Buffer.from('nonsense').toString('base64url');
  await expect(pageOfRankedList(new MemoryTable(), list, { limit: 1, cursor })).rejects.toThrow(
    CursorRefused,
  );
});

test('any care comes out as it went in', () => {
  const store = new EntityStore(careItem, { table: new MemoryTable(), shardCount: 1 });
  const minor = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
  const states = fc.constantFrom('left', 'waiting', 'control', 'managed' as const);
  fc.assert(
    fc.property(minor, minor, states, fc.boolean(), (lifetimeMinor, peak, state, isFormer) => {
      const value = careValue({ lifetimeMinor });
      const base = {
        ...{ ...managedCare(), value, crossedAt: NOW },
        ...(isFormer ? { formerManagerId: MANAGER_ID } : {}),
      };
      const { managerId: _, assignedAt: __, ...plain } = base;
      const { valueAtStartMinor: _1, valuePeakMinor: _2, tally: _3, work: _4, ...rest } = plain;
      const { lastHeardAt: _5, ...others } = rest;
      const care = (
        state === 'managed' ? { ...base, valuePeakMinor: peak } : { ...others, state }
      ) as Care;
      const item = store.toItem({ entity: care, happened: [], at: NOW });
      expect(store.fromItem(item)).toEqual({ ...care, version: care.version + 1 });
    }),
    { numRuns: 100 },
  );
});
