import { beforeEach, describe, expect, test } from 'vitest';
import { cellStore } from '../../shared/purchases/cell-store.ts';
import { key } from '../../shared/table/keys.ts';
import type { Table } from '../../shared/table/table.ts';
import {
  type BuyingDay,
  type Cell,
  type CellShare,
  cellMoves,
  cellName,
  cellOf,
  cellSharesOf,
  cellsOf,
  epochWeekOf,
  firstDayOfWeek,
} from '../../shared/value/cell.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { ADA } from './purchase-examples.ts';

const BOB = 'cus_01KP0000000000000000000002';
const SHARD_COUNT = 4;
const WEEK = 2912;

let table: MemoryTable;
beforeEach(() => {
  table = new MemoryTable();
});

const storeOf = (shardCount = SHARD_COUNT, used: Table = table) =>
  cellStore({ table: used, shardCount });
const boughtIn = (...weeks: readonly number[]): readonly BuyingDay[] =>
  weeks.map((week) => ({ day: firstDayOfWeek(week), spendMinor: 1000, marginMinor: 400 }));
const byName = (cells: readonly Cell[]) =>
  Object.fromEntries(cells.map((cell) => [cellName(cell), cell]));

async function move(
  [before, after]: readonly [readonly CellShare[], readonly CellShare[]],
  { of = ADA, shardCount = SHARD_COUNT }: { of?: string; shardCount?: number } = {},
): Promise<void> {
  const written = await table.writeAll(
    storeOf(shardCount).additionsOf(of, cellMoves(before, after)),
  );
  if (!written.ok) throw new Error(written.refusal);
}

describe('cells', () => {
  const [first, second] = [boughtIn(2900), boughtIn(2900, 2912)].map((days) =>
    cellSharesOf(days, 'EUR'),
  ) as [readonly CellShare[], readonly CellShare[]];

  test('are one item each, but for the weeks, which are in all shards', async () => {
    for (const [number] of Array.from({ length: 40 }).entries()) {
      await move([[], second], { of: `${ADA.slice(0, -2)}${10 + number}` });
    }
    const itemsOf = (kind: Cell['kind']) =>
      Map.groupBy(
        table
          .all()
          .filter(({ sk }) => cellOf({ name: sk, sums: second[0]?.sums as never })?.kind === kind),
        ({ sk }) => sk,
      );
    for (const kind of ['present', 'past'] as const) {
      expect([...itemsOf(kind).values()].map((items) => items.length)).not.toContain(2);
    }
    expect(itemsOf('past').size).toBe(3);
    expect([...itemsOf('week').values()].map((items) => items.length)).toEqual([4, 4]);
    const week = (await storeOf().all()).filter(({ kind }) => kind === 'week');
    expect(week.map(({ customers, orders }) => [customers, orders])).toEqual([
      [40, 0],
      [0, 40],
    ]);
  });

  test('come out right when the stage gets more shards', async () => {
    await move([[], first], { shardCount: 2 });
    await move([first, second], { shardCount: 16 });
    expect(byName(await storeOf(16).all())).toEqual(byName(cellsOf(second)));
  });
});

describe('a fit', () => {
  const kindsOf = (cells: readonly Cell[], currency: string) =>
    cells
      .filter((cell) => cell.currency === currency)
      .map(({ kind, atWeek }) => `${kind} ${atWeek}`);

  beforeEach(async () => {
    await move([[], cellSharesOf(boughtIn(2702, 2704, 2706), 'DEM')]);
    await move([[], cellSharesOf(boughtIn(2800, 2806), 'EUR')], { of: BOB });
    await move([[], cellSharesOf(boughtIn(2854, 2862, WEEK), 'EUR')]);
  });

  test('reads the cuts of a year, in each currency until anybody bought', async () => {
    const read = await storeOf().all({ past: 'of_last_year' });
    const cuts = Array.from({ length: 14 }, (_, at) => `past ${2860 + 4 * at}`);
    expect(
      kindsOf(read, 'EUR')
        .filter((each) => each.startsWith('past'))
        .toSorted(),
    ).toEqual(cuts);
    expect(kindsOf(read, 'DEM')).toContain('past 2704');
  });

  test('of what is comparable reads no cut', async () => {
    const [none, all] = [await storeOf().all({ past: 'none' }), await storeOf().all()];
    expect(none).toEqual(all.filter(({ kind }) => kind !== 'past'));
    expect(kindsOf(all, 'EUR')).toContain('past 2804');
  });
});

describe('cells that everybody has left', () => {
  const gone = cellSharesOf(boughtIn(2900), 'EUR');
  const here = cellSharesOf(boughtIn(2900, 2904), 'EUR');
  const presentItems = () => table.all().filter(({ sk }) => sk.startsWith('N-'));

  beforeEach(async () => {
    await move([[], gone]);
    await move([gone, here]);
  });

  test('are removed, and begin again at nothing', async () => {
    expect(presentItems()).toHaveLength(2);
    expect(await storeOf().removeEmpty()).toBe(1);
    expect(presentItems()).toHaveLength(1);
    expect(await storeOf().removeEmpty()).toBe(0);
    await move([[], gone], { of: BOB });
    expect(byName(await storeOf().all())).toEqual(byName(cellsOf([...here, ...gone])));
  });

  test('stay when somebody comes while they are removed', async () => {
    let isFirst = true;
    const raced = Object.assign(Object.create(table) as MemoryTable, {
      query: (range: never) => table.query(range),
      write: async (write: Parameters<Table['write']>[0]) => {
        if (isFirst) await move([[], gone], { of: BOB });
        isFirst = false;
        return table.write(write);
      },
    });
    expect(await storeOf(SHARD_COUNT, raced).removeEmpty()).toBe(0);
    expect(byName(await storeOf().all())).toEqual(byName(cellsOf([...here, ...gone])));
  });
});

describe('what was counted by exact weeks', () => {
  const days = boughtIn(2893, 2899, 2901);

  beforeEach(async () => {
    const items = cellSharesOf(days, 'GBP').map(({ name, sums }) => ({
      ...{ kind: 'create' as const },
      item: { pk: 'CELLS#1', sk: exactNameOf({ name, sums }), entity: 'cell', version: 1, ...sums },
    }));
    const written = await table.writeAll(items);
    if (!written.ok) throw new Error(written.refusal);
  });

  test('is counted by bands', async () => {
    expect(byName(await storeOf().all())).toEqual(byName(cellsOf(cellSharesOf(days, 'GBP'))));
  });

  test('moves to bands when somebody buys again, and is counted once', async () => {
    const later = [...days, ...boughtIn(2907)];
    await move([cellSharesOf(days, 'GBP'), cellSharesOf(later, 'GBP')]);
    const whole = byName(cellsOf(cellSharesOf(later, 'GBP')));
    expect(byName(await storeOf().all())).toEqual(whole);
    expect(byName(await storeOf().all({ past: 'of_last_year' }))).toEqual(whole);
  });

  test('of earlier cuts than a year is not fitted on', async () => {
    const moved = [[], cellSharesOf(boughtIn(2956), 'GBP')] as const;
    await move(moved, { of: BOB });
    const read = await storeOf().all({ past: 'of_last_year' });
    expect(read.filter(({ kind }) => kind === 'past')).toEqual([]);
  });

  test('leaves out what is no cell', async () => {
    const item = { pk: key('CELLS', '0'), sk: 'GBP-X-0-1-1-1-1', version: 1, customers: 1 };
    await table.writeAll([{ kind: 'create', item }]);
    expect(byName(await storeOf().all())).toEqual(byName(cellsOf(cellSharesOf(days, 'GBP'))));
  });

  /** As names were: weeks as they are. */
  function exactNameOf(share: CellShare): string {
    const cell = cellOf(share);
    if (cell === undefined) throw new Error(share.name);
    const { kind, atWeek, orderBand, spendBand } = cell;
    if (kind === 'week') return `GBP-W-${atWeek}-0-0-0-0`;
    const weeks = days
      .map(({ day }) => epochWeekOf(day))
      .filter((week) => kind === 'present' || week < atWeek);
    const letter = kind === 'present' ? 'N' : 'H';
    return ['GBP', letter, atWeek, weeks[0], weeks.at(-1), orderBand, spendBand].join('-');
  }
});
