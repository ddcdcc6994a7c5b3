import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPrintJob } from '../../shared/print/add-print-job.ts';
import { listPrintJobs } from '../../shared/print/list-print-jobs.ts';
import { markPrinted } from '../../shared/print/mark-printed.ts';
import type { Table } from '../../shared/table/table.ts';
import { type Dynamo, startDynamo } from '../support/dynamo.ts';
import { at } from '../support/gift-examples.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { type PrintWorld, printWorld, requestOf } from './print-examples.ts';

const held: { dynamo?: Dynamo } = {};
beforeAll(async () => {
  held.dynamo = await startDynamo();
});
afterAll(async () => held.dynamo?.stop());

const SINCE = at('2027-02-01T00:00:00Z');

/** Jobs that get ready at these times, in this order. @returns their ids */
async function readyAt(world: PrintWorld, times: readonly string[]) {
  const ids: string[] = [];
  for (const [line, time] of times.entries()) {
    world.clock.set(time);
    ids.push(await world.addReady(line + 1));
  }
  world.clock.set('2027-03-01T00:00:00Z');
  return ids;
}

async function pages({ ports }: PrintWorld, limit: number, since = SINCE) {
  const all: string[][] = [];
  let cursor: string | undefined;
  do {
    const range = { since, limit, ...(cursor === undefined ? {} : { cursor }) };
    const page = await listPrintJobs(ports, range);
    all.push(page.items.map(({ printJob }) => printJob.id));
    cursor = page.cursor;
  } while (cursor !== undefined && all.length < 50);
  return all;
}

/** Twenty over four days, some of one day together and two at the same moment. */
const TIMES = Array.from({ length: 20 }, (_, index) => {
  const day = 22 + Math.floor(index / 6);
  const minute = String(index === 7 ? 12 : index * 2).padStart(2, '0');
  return `2027-02-${day}T${index % 6 === 0 ? '00' : '23'}:${minute}:00Z`;
});

describe.each([
  ['in memory', async (): Promise<Table> => new MemoryTable()],
  [
    'in DynamoDB',
    async (): Promise<Table> => {
      if (held.dynamo === undefined) throw new Error('DynamoDB is started before the tests');
      return (await held.dynamo.newTable()).table;
    },
  ],
] as const)('the list, %s', (_where, newTable) => {
  test('over days and shards: all of them, once, in order, in pages of any size', async () => {
    const world = printWorld(await newTable());
    const ids = await readyAt(world, TIMES);
    const [whole] = await pages(world, 100);
    expect(whole?.toSorted()).toEqual(ids.toSorted());
    const timeOf = (id: string) => TIMES[ids.indexOf(id)] ?? '';
    expect(whole?.map(timeOf)).toEqual(TIMES.toSorted());
    for (const limit of [1, 3, 7, 20]) {
      const paged = await pages(world, limit);
      expect(Math.max(...paged.map(({ length }) => length))).toBe(limit);
      expect(paged.flat()).toEqual(whole);
    }
  });

  test('what is printed is gone, whoever holds which page', async () => {
    const world = printWorld(await newTable());
    const ids = await readyAt(world, TIMES.slice(0, 6));
    const first = await listPrintJobs(world.ports, { since: SINCE, limit: 2 });
    for (const id of ids.slice(0, 4)) await markPrinted(world.ports, id);
    const { cursor = '' } = first;
    const next = await listPrintJobs(world.ports, { since: SINCE, limit: 2, cursor });
    expect(next.items.map(({ printJob }) => printJob.id)).toEqual(ids.slice(4));
    expect((await pages(world, 10)).flat()).toEqual(ids.slice(4));
  });
});

describe('the list', () => {
  test.each([
    ['2027-02-22T09:00:00.000Z', 2],
    ['2027-02-22T09:00:00.001Z', 1],
    ['2027-02-23T09:00:00.000Z', 1],
    ['2027-02-23T09:00:00.001Z', 0],
    ['2027-03-05T00:00:00.000Z', 0],
  ])('since %s: %i', async (since, count) => {
    const world = printWorld();
    await readyAt(world, ['2027-02-22T09:00:00Z', '2027-02-23T09:00:00Z']);
    expect((await pages(world, 5, at(since))).flat()).toHaveLength(count);
  });

  test('holds neither what waits for its PDF nor what goes by mail', async () => {
    const world = printWorld();
    await addPrintJob(world.ports, requestOf(1));
    await world.addReady(2, { way: 'mail' });
    expect(await pages(world, 5)).toEqual([[]]);
  });

  test('leaves out what was printed when the index says so only later', async () => {
    const world = printWorld();
    const [id = ''] = await readyAt(world, ['2027-02-22T09:00:00Z']);
    const stale = await world.ports.printJobs.list({
      ...{ since: SINCE, until: world.clock.now(), limit: 5 },
    });
    await markPrinted(world.ports, id);
    const now = await world.ports.printJobs.find(id);
    const items = stale.items.map((job) => now ?? job);
    const printJobs = { ...world.ports.printJobs, list: async () => ({ items }) };
    const page = await listPrintJobs({ ...world.ports, printJobs }, { since: SINCE, limit: 5 });
    expect(page.items).toEqual([]);
  });

  test('gives links that open the PDF for an hour', async () => {
    const world = printWorld();
    const id = await world.addReady(1);
    const { items } = await listPrintJobs(world.ports, { since: SINCE, limit: 5 });
    expect(items).toMatchObject([{ printJob: { id, state: 'ready', format: 'a6' } }]);
    const link = items[0]?.link ?? '';
    world.clock.advance({ minutes: 59 });
    expect(await world.ports.files.open(link)).toMatchObject({ status: 200 });
    world.clock.advance({ minutes: 1 });
    expect(world.clock.now()).toEqual(items[0]?.linkExpiresAt);
    expect(await world.ports.files.open(link)).toMatchObject({ status: 403 });
  });

  test('forgets what nobody printed when its file is forgotten, and reads no day before', async () => {
    const table = new MemoryTable();
    const world = printWorld(table);
    await world.addReady(1);
    world.clock.advance({ hours: 24 * 90 });
    expect((await pages(world, 5, at('1970-01-01T00:00:00Z'))).flat()).toHaveLength(1);
    world.clock.advance({ seconds: 1 });
    const { query } = table;
    let queryCount = 0;
    table.query = (range) => {
      queryCount += 1;
      return query.call(table, range);
    };
    expect((await pages(world, 5, at('1970-01-01T00:00:00Z'))).flat()).toHaveLength(0);
    expect(queryCount).toBe(8 * 91);
  });

  test.each([
    'nonsense',
    Buffer.from('#').toString('base64url'),
    Buffer.from('2027-02-22T09:00:00.000Z').toString('base64url'),
    Buffer.from('yesterday#prt_1').toString('base64url'),
    Buffer.from('2027-02-22T09:00:00.000Z#prt_1#x').toString('base64url'),
  ])('a cursor that is none is refused: %s', async (cursor) => {
    const { ports } = printWorld();
    const asked = listPrintJobs(ports, { since: SINCE, limit: 2, cursor });
    await expect(asked).rejects.toMatchObject({ name: 'CursorRefused' });
  });

  test('a cursor from before `since` begins at `since`', async () => {
    const world = printWorld();
    const ids = await readyAt(world, ['2027-02-22T09:00:00Z', '2027-02-24T09:00:00Z']);
    const cursor = Buffer.from('2027-02-20T09:00:00.000Z#prt_1').toString('base64url');
    const range = { since: at('2027-02-23T00:00:00Z'), limit: 5, cursor };
    const { items } = await listPrintJobs(world.ports, range);
    expect(items.map(({ printJob }) => printJob.id)).toEqual(ids.slice(1));
  });
});

describe('printed', () => {
  test('once or again: it stays at its first instant', async () => {
    const world = printWorld();
    const id = await world.addReady(1);
    const first = await markPrinted(world.ports, id);
    world.clock.advance({ hours: 1 });
    expect(await markPrinted(world.ports, id)).toEqual(first);
    expect(first).toMatchObject({
      ok: true,
      value: { state: 'printed', printedAt: at('2027-02-22T09:00:00Z') },
    });
  });

  test('by two at once: both succeed', async () => {
    const world = printWorld();
    const id = await world.addReady(1);
    const both = await Promise.all([1, 2].map(() => markPrinted(world.ports, id)));
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  });

  test.each([
    ['what nobody asked for', 'print_job_not_found'],
    ['what goes by mail', 'print_job_not_found'],
    ['what has no PDF yet', 'not_ready'],
  ])('%s: %s', async (what, refusal) => {
    const world = printWorld();
    const idOf: Record<string, string> = {
      'what nobody asked for': 'prt_00000000000000000000000000',
      'what goes by mail': await world.addReady(1, { way: 'mail' }),
      'what has no PDF yet': (await addPrintJob(world.ports, requestOf(2))).printJobId,
    };
    expect(await markPrinted(world.ports, idOf[what] ?? '')).toEqual({ ok: false, refusal });
  });
});
