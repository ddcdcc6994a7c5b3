// What a sweep reads must follow from what is due, not from what is stored. The benchmark has the
// large table; filling one takes its time.
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dueEntriesStore } from '../../shared/due/due-entries-store.ts';
import { sweepDue } from '../../shared/due/sweep-due.ts';
import { watermarkStore } from '../../shared/due/watermark-store.ts';
import { inParallel } from '../../shared/kernel/in-parallel.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { type Dynamo, startDynamo } from '../support/dynamo.ts';
import { manualClock } from '../support/manual-clock.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { countReadUnits } from '../support/read-units.ts';
import { recordingPublisher, thingsStore } from './due-support.ts';

const NOON = '2027-03-10T12:00:00.000Z';
const DUE_COUNT = 1_000;

const held: { dynamo?: Dynamo } = {};
beforeAll(async () => {
  held.dynamo = await startDynamo();
});
afterAll(async () => held.dynamo?.stop());

async function sweepAmong(storedCount: number) {
  if (held.dynamo === undefined) throw new Error('DynamoDB is started before the tests');
  const { table, tableName } = await held.dynamo.newTable();
  await fill(held.dynamo, tableName, storedCount);
  const clock = manualClock(NOON);
  const deps = {
    due: dueEntriesStore(table),
    watermarks: watermarkStore({ table, shardCount: 1 }),
    publisher: recordingPublisher(),
    clock,
  };
  await sweepDue(deps, { shard: 0, budgetMs: 60_000 });
  clock.advance({ minutes: 5 });
  const units = countReadUnits(held.dynamo.documentClient);
  const { countByType } = await sweepDue(deps, { shard: 0, budgetMs: 60_000 });
  return { countByType, units: units.stop() };
}

/** The first thousand become due between the two sweeps, the others later, ten minutes and more. */
async function fill(dynamo: Dynamo, tableName: string, storedCount: number): Promise<void> {
  const at = Temporal.Instant.from(NOON);
  const { itemOf } = thingsStore(new MemoryTable());
  const puts = Array.from({ length: storedCount }, (_, number) => {
    const soon = at.add({ minutes: 1, milliseconds: number });
    const dueAt = number < DUE_COUNT ? soon : at.add({ minutes: 10 + number });
    const id = `g${number}`;
    const thing = { id, version: 0, customerId: `cus_${id}`, action: 'charge' as const, dueAt };
    return { PutRequest: { Item: itemOf(thing, at) } };
  });
  const batches = Array.from({ length: Math.ceil(storedCount / 25) }, (_, number) =>
    puts.slice(25 * number, 25 * (number + 1)),
  );
  await inParallel(batches, (batch) => {
    const RequestItems = { [tableName]: batch };
    return dynamo.documentClient.send(new BatchWriteCommand({ RequestItems }));
  });
}

test('1,000 due cost the same among 1,000 stored and among 5,000', async () => {
  const few = await sweepAmong(DUE_COUNT);
  const many = await sweepAmong(5 * DUE_COUNT);
  expect(few.countByType).toEqual({ GiftChargeDue: DUE_COUNT });
  expect(many.countByType).toEqual({ GiftChargeDue: DUE_COUNT });
  expect(few.units).toBeGreaterThan(10);
  expect(few.units).toBeLessThan(40);
  expect(many.units / few.units).toBeGreaterThan(0.95);
  expect(many.units / few.units).toBeLessThan(1.05);
});
