import { beforeEach, describe, expect, test } from 'vitest';
import { accepted, refused } from '../../shared/kernel/outcome.ts';
import type { Item, Table } from '../../shared/table/table.ts';
import { at, describeIndex, describeQueries } from './table-query-contract.ts';

const KEY = { pk: 'CUSTOMER#1', sk: 'PROFILE' };
const item = (version: number, attributes: Record<string, unknown> = {}): Item => ({
  ...KEY,
  version,
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

  test('adds to numbers, from 0 and below 0, each time it is done', async () => {
    const add = (count: number) => ({
      ...({ kind: 'add', key: { pk: 'CELLS#1', sk: 'A' } } as const),
      ...{ sums: { count, amount: 2 * count }, facts: { entity: 'cell' } },
    });
    expect(await table().writeAll([{ kind: 'create', item: at('A') }, add(3)])).toEqual(
      accepted(undefined),
    );
    await table().writeAll([{ kind: 'create', item: at('B') }, add(-5)]);
    const stored = { entity: 'cell', count: -2, amount: -4, version: 2 };
    expect(await table().find({ pk: 'CELLS#1', sk: 'A' })).toMatchObject(stored);
  });

  test('adds nothing when another write is refused', async () => {
    await table().write({ kind: 'create', item: at('A') });
    const outcome = await table().writeAll([
      { kind: 'add', key: { pk: 'CELLS#1', sk: 'A' }, sums: { count: 1 }, facts: {} },
      { kind: 'create', item: at('A') },
    ]);
    expect(outcome).toEqual(refused('changed_meanwhile', [1]));
    expect(await table().find({ pk: 'CELLS#1', sk: 'A' })).toBeUndefined();
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
