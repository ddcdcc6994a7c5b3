import { beforeEach, describe, expect, test } from 'vitest';
import { accepted, refused } from '../../shared/kernel/outcome.ts';
import {
  CursorRefused,
  type Item,
  type Page,
  type QueryRange,
  type Table,
} from '../../shared/table/table.ts';

const KEY = { pk: 'CUSTOMER#1', sk: 'PROFILE' };
const item = (version: number, attributes: Record<string, unknown> = {}): Item => ({
  ...KEY,
  version,
  ...attributes,
});
const at = (sk: string, attributes: Record<string, unknown> = {}): Item => ({
  pk: 'CUSTOMER#1',
  sk,
  version: 1,
  ...attributes,
});

/** What every `Table` does; run for each implementation. */
export function describeTable(name: string, newTable: () => Promise<Table>): void {
  describe(name, () => {
    const held: { table?: Table } = {};
    beforeEach(async () => {
      held.table = await newTable();
    });
    const table = (): Table => {
      if (held.table === undefined) throw new Error('the table is made before each test');
      return held.table;
    };
    describe('one write', () => describeWrites(table));
    describe('a transaction', () => describeTransactions(table));
    describe('reading', () => describeReads(table));
    describe('querying', () => describeQueries(table));
    describe('the due index', () => describeIndex(table));
    describe('a counter', () => describeCounters(table));
  });
}

function describeWrites(table: () => Table): void {
  test('creates what does not exist', async () => {
    const full = item(1, { text: 'é', list: [1, 'a', { b: null }], map: { c: true }, zero: 0 });
    expect(await table().write({ kind: 'create', item: full })).toEqual(accepted(undefined));
    expect(await table().find(KEY)).toEqual(full);
    expect(await table().find(KEY, { stale: true })).toEqual(full);
  });

  test('refuses to create what exists', async () => {
    await table().write({ kind: 'create', item: item(1, { by: 'first' }) });
    const second = await table().write({ kind: 'create', item: item(1, { by: 'second' }) });
    expect(second).toEqual(refused('changed_meanwhile'));
    expect(await table().find(KEY)).toEqual(item(1, { by: 'first' }));
  });

  test('replaces the whole item when its version is the one expected', async () => {
    await table().write({ kind: 'create', item: item(1, { old: true }) });
    const next = item(2, { fresh: true });
    expect(await table().write({ kind: 'replace', item: next, versionExpected: 1 })).toEqual(
      accepted(undefined),
    );
    expect(await table().find(KEY)).toEqual(next);
  });

  test.each([
    { when: 'another version is there', stored: [item(3)] },
    { when: 'nothing is there', stored: [] },
  ])('refuses to replace when $when', async ({ stored }) => {
    for (const there of stored) await table().write({ kind: 'create', item: there });
    const write = { kind: 'replace', item: item(3, { mine: 1 }), versionExpected: 2 } as const;
    expect(await table().write(write)).toEqual(refused('changed_meanwhile'));
    expect(await table().find(KEY)).toEqual(stored[0]);
  });

  test('removes the version expected and no other', async () => {
    await table().write({ kind: 'create', item: item(2) });
    expect(await table().write({ kind: 'remove', key: KEY, versionExpected: 1 })).toEqual(
      refused('changed_meanwhile'),
    );
    expect(await table().write({ kind: 'remove', key: KEY, versionExpected: 2 })).toEqual(
      accepted(undefined),
    );
    expect(await table().find(KEY)).toBeUndefined();
  });

  test.each([
    { write: { kind: 'create', item: item(1, { list: [{ a: 1 }] }) }, first: undefined },
    { write: { kind: 'replace', item: item(2), versionExpected: 1 }, first: item(1) },
    { write: { kind: 'remove', key: KEY, versionExpected: 1 }, first: item(1) },
  ] as const)(
    'a repeated $write.kind, whose answer was lost, succeeds',
    async ({ write, first }) => {
      if (first !== undefined) await table().write({ kind: 'create', item: first });
      expect(await table().write(write)).toEqual(accepted(undefined));
      expect(await table().write(structuredClone(write))).toEqual(accepted(undefined));
    },
  );

  test('of two changes of one version at once, one wins', async () => {
    await table().write({ kind: 'create', item: item(1) });
    const changes = [1, 2, 3, 4, 5].map((by) =>
      table().write({ kind: 'replace', item: item(2, { by }), versionExpected: 1 }),
    );
    const outcomes = await Promise.all(changes);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const winner = outcomes.findIndex(({ ok }) => ok) + 1;
    expect(await table().find(KEY)).toEqual(item(2, { by: winner }));
  });
}

function describeTransactions(table: () => Table): void {
  test('writes all kinds at once', async () => {
    for (const sk of ['REPLACED', 'REMOVED', 'CHECKED']) {
      await table().write({ kind: 'create', item: at(sk) });
    }
    const outcome = await table().writeAll([
      { kind: 'create', item: at('CREATED') },
      { kind: 'replace', item: at('REPLACED', { version: 2 }), versionExpected: 1 },
      { kind: 'remove', key: at('REMOVED'), versionExpected: 1 },
      { kind: 'check', key: at('CHECKED'), versionExpected: 1 },
    ]);
    expect(outcome).toEqual(accepted(undefined));
    const { items } = await table().query({ pk: 'CUSTOMER#1', limit: 10 });
    expect(items).toEqual([at('CHECKED'), at('CREATED'), at('REPLACED', { version: 2 })]);
  });

  test('writes nothing when one condition fails, and names the positions', async () => {
    await table().write({ kind: 'create', item: at('A') });
    await table().write({ kind: 'create', item: at('F') });
    const outcome = await table().writeAll([
      { kind: 'create', item: at('B') },
      { kind: 'check', key: at('A'), versionExpected: 2 },
      { kind: 'create', item: at('C') },
      { kind: 'create', item: at('F') },
      { kind: 'remove', key: at('D'), versionExpected: 1 },
      { kind: 'replace', item: at('E'), versionExpected: 1 },
    ]);
    expect(outcome).toEqual(refused('changed_meanwhile', [1, 3, 4, 5]));
    expect((await table().query({ pk: 'CUSTOMER#1', limit: 10 })).items).toEqual([
      at('A'),
      at('F'),
    ]);
  });

  test('takes 100 writes and not 101', async () => {
    const writes = Array.from({ length: 101 }, (_, line) => ({
      kind: 'create' as const,
      item: at(`LINE#${String(line).padStart(3, '0')}`),
    }));
    await expect(table().writeAll(writes)).rejects.toThrow('at most 100 writes');
    expect(await table().writeAll(writes.slice(0, 100))).toEqual(accepted(undefined));
    expect((await table().query({ pk: 'CUSTOMER#1', limit: 200 })).items).toHaveLength(100);
  });

  test('does not take one item twice', async () => {
    const create = { kind: 'create', item: at('A') } as const;
    await expect(table().writeAll([create, create])).rejects.toThrow();
    expect(await table().find(at('A'))).toBeUndefined();
  });

  test('without a write it is done', async () => {
    expect(await table().writeAll([])).toEqual(accepted(undefined));
  });
}

function describeReads(table: () => Table): void {
  test('what does not exist is undefined', async () => {
    expect(await table().find(KEY)).toBeUndefined();
    expect(await table().find(KEY, { stale: true })).toBeUndefined();
  });

  test('an item read is a copy', async () => {
    await table().write({ kind: 'create', item: item(1, { list: ['a'] }) });
    const read = await table().find(KEY);
    (read?.list as string[] | undefined)?.push('b');
    expect(await table().find(KEY)).toEqual(item(1, { list: ['a'] }));
  });

  test('finds more than 100 at once, leaving out what is not there, each once', async () => {
    const keys = Array.from({ length: 230 }, (_, line) => at(`LINE#${1000 + line}`));
    for (let from = 0; from < 210; from += 100) {
      const part = keys.slice(from, Math.min(from + 100, 210));
      await table().writeAll(part.map((each) => ({ kind: 'create', item: each })));
    }
    const found = await table().findMany([...keys, ...keys.slice(0, 3)]);
    expect(found.map(({ sk }) => sk).sort()).toEqual(keys.slice(0, 210).map(({ sk }) => sk));
    expect(await table().findMany([])).toEqual([]);
  });
}

function describeQueries(table: () => Table): void {
  const sorts = ['A', 'B#1', 'B#2', 'B#3', 'C', 'b'];
  beforeEach(async () => {
    for (const sk of sorts) await table().write({ kind: 'create', item: at(sk) });
    await table().write({ kind: 'create', item: { pk: 'CUSTOMER#2', sk: 'B#9', version: 1 } });
  });

  test.each([
    { range: {}, found: sorts },
    { range: { descending: true }, found: sorts.toReversed() },
    { range: { skPrefix: 'B#' }, found: ['B#1', 'B#2', 'B#3'] },
    { range: { skPrefix: 'B#', descending: true }, found: ['B#3', 'B#2', 'B#1'] },
    { range: { skPrefix: 'X' }, found: [] },
    { range: { skFrom: 'B#2' }, found: ['B#2', 'B#3', 'C', 'b'] },
    { range: { skTo: 'B#2' }, found: ['A', 'B#1', 'B#2'] },
    { range: { skFrom: 'B#1', skTo: 'B#2' }, found: ['B#1', 'B#2'] },
    { range: { skFrom: 'B', skTo: 'B~' }, found: ['B#1', 'B#2', 'B#3'] },
    { range: { pk: 'CUSTOMER#3' }, found: [] },
  ] satisfies { range: Partial<QueryRange>; found: string[] }[])(
    '$range finds $found',
    async ({ range, found }) => {
      const page = await table().query({ pk: 'CUSTOMER#1', limit: 10, ...range });
      expect(page.items.map(({ sk }) => sk)).toEqual(found);
      expect(page.cursor).toBeUndefined();
    },
  );

  test.each([
    { descending: false, limit: 1 },
    { descending: true, limit: 2 },
    { descending: false, limit: 4 },
  ])('pages of $limit, descending $descending, give each item once', async (range) => {
    const read = await readToEnd(table(), { pk: 'CUSTOMER#1', ...range });
    expect(read).toEqual(range.descending ? sorts.toReversed() : sorts);
  });

  test('a cursor holds when the item at which it stands is gone', async () => {
    const first = await table().query({ pk: 'CUSTOMER#1', limit: 2 });
    await table().write({ kind: 'remove', key: at('B#1'), versionExpected: 1 });
    const next = await table().query({ pk: 'CUSTOMER#1', limit: 2, ...cursorOf(first) });
    expect(next.items.map(({ sk }) => sk)).toEqual(['B#2', 'B#3']);
  });

  test('a cursor that is none, or of another partition, is refused', async () => {
    const { cursor } = await table().query({ pk: 'CUSTOMER#1', limit: 2 });
    const range = { pk: 'CUSTOMER#2', limit: 2 };
    await expect(table().query({ ...range, cursor: 'nonsense' })).rejects.toThrow(CursorRefused);
    await expect(table().query({ ...range, cursor: cursor ?? '' })).rejects.toThrow(CursorRefused);
  });
}

function describeIndex(table: () => Table): void {
  const due = (sk: string, dueSk: string) => at(sk, { duePk: 'DUE#2027-03-04#0', dueSk, more: 1 });
  const query = (range: Partial<QueryRange> = {}) =>
    table().query({ pk: 'DUE#2027-03-04#0', index: 'due', limit: 10, ...range });

  test('holds only what is due, in its order, keys only', async () => {
    await table().write({ kind: 'create', item: due('A', '2') });
    await table().write({ kind: 'create', item: due('B', '1') });
    await table().write({ kind: 'create', item: at('C') });
    expect((await query()).items).toEqual([
      { pk: 'CUSTOMER#1', sk: 'B', duePk: 'DUE#2027-03-04#0', dueSk: '1' },
      { pk: 'CUSTOMER#1', sk: 'A', duePk: 'DUE#2027-03-04#0', dueSk: '2' },
    ]);
    expect((await query({ skTo: '1~' })).items.map(({ sk }) => sk)).toEqual(['B']);
  });

  test('follows the item: moved, no longer due, gone', async () => {
    for (const sk of ['A', 'B', 'C']) await table().write({ kind: 'create', item: due(sk, '1') });
    const moved = { ...due('A', '9'), version: 2 };
    await table().write({ kind: 'replace', item: moved, versionExpected: 1 });
    await table().write({ kind: 'replace', item: at('B', { version: 2 }), versionExpected: 1 });
    await table().write({ kind: 'remove', key: at('C'), versionExpected: 1 });
    expect((await query()).items.map(({ sk, dueSk }) => [sk, dueSk])).toEqual([['A', '9']]);
  });

  test('pages through entries of one instant', async () => {
    for (const sk of ['A', 'B', 'C', 'D', 'E']) {
      await table().write({ kind: 'create', item: due(sk, '1') });
    }
    const read = await readToEnd(table(), { pk: 'DUE#2027-03-04#0', index: 'due', limit: 2 });
    expect(read.toSorted()).toEqual(['A', 'B', 'C', 'D', 'E']);
  });
}

function describeCounters(table: () => Table): void {
  const key = { pk: 'SIGNIN#1', sk: 'CODES' };
  const limit = { max: 5, expiresAtSeconds: 2_000_000_000 };

  test('counts to its limit and no further', async () => {
    for (const count of [1, 2, 3, 4, 5]) {
      expect(await table().countUp(key, limit)).toEqual(accepted(count));
    }
    expect(await table().countUp(key, limit)).toEqual(refused('limit_reached'));
    expect(await table().find(key)).toMatchObject({ count: 5, expiresAtSeconds: 2_000_000_000 });
  });

  test('counts each of many at once, and stops at the limit', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, () => table().countUp(key, limit)),
    );
    const counts = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    expect(counts.toSorted()).toEqual([1, 2, 3, 4, 5]);
  });
}

function cursorOf(page: Page<Item>) {
  return page.cursor === undefined ? {} : { cursor: page.cursor };
}

async function readToEnd(table: Table, range: QueryRange): Promise<readonly string[]> {
  const read: string[] = [];
  let page = await table.query(range);
  read.push(...page.items.map(({ sk }) => sk));
  while (page.cursor !== undefined) {
    page = await table.query({ ...range, cursor: page.cursor });
    read.push(...page.items.map(({ sk }) => sk));
    if (read.length > 1000) throw new Error('the paging does not end');
  }
  return read;
}
