import * as z from 'zod';
import { inParallel } from '../kernel/in-parallel.ts';
import { shardOf } from '../table/due-entry.ts';
import type { StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { type PagedRange, queryPages } from '../table/query-pages.ts';
import type { Item, Table } from '../table/table.ts';
import {
  addShare,
  type Cell,
  type CellShare,
  type CellSums,
  type CellTotals,
  CUT_WEEKS_BACK_MAX,
  cellNamesOf,
  cellsOfTotals,
  NOTHING_SUMMED,
} from '../value/cell.ts';
import { bandedNameOf } from '../value/exact-week-cells.ts';
import type { Cells, PastWanted } from './ports.ts';

const SUM_NAMES = Object.keys(NOTHING_SUMMED) as readonly (keyof CellSums)[];
const StoredSums = z.record(z.enum(SUM_NAMES), z.int().default(0));

/** Comes after every digit. */
const LAST = '~';
/** About what DynamoDB gives at once. */
const PAGE_COUNT = 4000;

//   pk   CELLS#banded#<shard>            sk   <the cell's name>
//   pk   CELLS#<shard>                   sk   <its name as it was (`exact-week-cells.ts`)>: read, never written
//
// The shard comes from the cell's name, so that a cell is one item; but everybody who buys meets at the cell of a week, so
// that one is in all shards, and the shard comes from the customer's id. When the stage gets more shards, what was added in
// one is taken away in another: only the sum over all shards says something, and it stays right.
export function cellStore({ table, shardCount }: StoreSettings): Cells {
  const shards = Array.from({ length: shardCount }, (_, shard) => String(shard));
  const banded = shards.map(partitionOf);

  return {
    async all({ past = 'all' }: { readonly past?: PastWanted } = {}) {
      const totals: CellTotals = new Map();
      const take = (item: Item) => addShare(totals, shareOf(item));
      const exact = shards.map((shard) => key('CELLS', shard));
      await read({ table, partitions: exact }, { stale: true }, (item) => {
        const name = bandedNameOf(item.sk);
        if (name !== undefined) addShare(totals, { ...shareOf(item), name });
      });
      for (const kind of ['present', 'week'] as const) {
        await read({ table, partitions: banded }, { ...allOf(kind), stale: true }, take);
      }
      const newest = newestWeeks(cellsOfTotals(totals));
      for (const range of rangesOf(past, newest)) {
        await read({ table, partitions: banded }, { ...range, stale: true }, take);
      }
      const isWanted = wantedBy(past, newest);
      return cellsOfTotals(totals).filter((cell) => isSomething(cell) && isWanted(cell));
    },
    async removeEmpty() {
      const empty: Item[] = [];
      await read({ table, partitions: banded }, allOf('present'), (item) => {
        if (!isSomething(shareOf(item).sums)) empty.push(item);
      });
      const removed = await inParallel(empty, ({ pk, sk, version: versionExpected }) =>
        // Whatever is added meanwhile changes the version, and the cell stays.
        table.write({ kind: 'remove', key: { pk, sk }, versionExpected }),
      );
      return removed.filter(({ ok }) => ok).length;
    },
    additionsOf(customerId, moves) {
      return moves.map(({ name, sums }) => ({
        kind: 'add',
        key: {
          pk: partitionOf(String(shardOf(spreadBy(name, customerId), shardCount))),
          sk: key(name),
        },
        // Most sums of most moves are 0, and what is not written is 0 when it is read.
        sums: Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0)),
        facts: { entity: 'cell', schemaVersion: 1 },
      }));
    },
  };
}

function partitionOf(shard: string): string {
  return key('CELLS', 'banded', shard);
}

function spreadBy(name: string, customerId: string): string {
  return name.startsWith(cellNamesOf('week')) ? customerId : name;
}

type CellRange = Omit<PagedRange, 'pk' | 'limit'>;

function allOf(kind: Cell['kind']): CellRange {
  return { skPrefix: cellNamesOf(kind) };
}

/** Page by page: all items at once are more than a function should hold. */
async function read(
  { table, partitions }: { readonly table: Table; readonly partitions: readonly string[] },
  range: CellRange,
  take: (item: Item) => void,
): Promise<void> {
  await inParallel(partitions, async (pk) => {
    for await (const items of queryPages(table, { pk, limit: PAGE_COUNT, ...range })) {
      for (const item of items) take(item);
    }
  });
}

function shareOf(item: Item): CellShare {
  const { sk: name } = item;
  const stored = Object.fromEntries(SUM_NAMES.map((sum) => [sum, item[sum] ?? 0]));
  return { name, sums: StoredSums.parse(stored) };
}

function isSomething(sums: CellSums): boolean {
  return SUM_NAMES.some((name) => sums[name] !== 0);
}

/** The newest week in which anybody bought, by currency. */
type NewestWeeks = ReadonlyMap<string, number>;

function newestWeeks(cells: readonly Cell[]): NewestWeeks {
  const newest = new Map<string, number>();
  for (const { kind, currency, atWeek, customers, orders } of cells) {
    if (kind !== 'week' || (customers === 0 && orders === 0)) continue;
    newest.set(currency, Math.max(atWeek, newest.get(currency) ?? 0));
  }
  return newest;
}

function rangesOf(past: PastWanted, newest: NewestWeeks): readonly CellRange[] {
  if (past === 'none') return [];
  if (past === 'all') return [allOf('past')];
  return [...newest].map(([currency, week]) => ({
    skFrom: cellNamesOf('past', currency, earliestCut(week)),
    skTo: `${cellNamesOf('past', currency, week)}${LAST}`,
  }));
}

/** What was counted by exact weeks is read whole, and has earlier cuts. */
function wantedBy(past: PastWanted, newest: NewestWeeks) {
  return ({ kind, currency, atWeek }: Cell): boolean => {
    if (kind !== 'past' || past === 'all') return true;
    return past === 'of_last_year' && atWeek >= earliestCut(newest.get(currency) ?? 0);
  };
}

function earliestCut(newestWeek: number): number {
  return Math.max(0, newestWeek - CUT_WEEKS_BACK_MAX);
}
