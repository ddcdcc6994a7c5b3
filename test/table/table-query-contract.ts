import { beforeEach, expect, test } from 'vitest';
import {
  CursorRefused,
  type Item,
  type Page,
  type QueryRange,
  type Table,
} from '../../shared/table/table.ts';

/** An item of one customer, by its sort key. */
export const at = (sk: string, attributes: Record<string, unknown> = {}): Item => ({
  pk: 'CUSTOMER#1',
  sk,
  version: 1,
  ...attributes,
});

/** How every `Table` answers a range of keys. */
export function describeQueries(table: () => Table): void {
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

/** How every `Table` answers what is due. */
export function describeIndex(table: () => Table): void {
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
