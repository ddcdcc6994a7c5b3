import * as z from 'zod';
import { inParallel } from '../kernel/in-parallel.ts';
import { shardOf } from '../table/due-entry.ts';
import type { StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { queryAll } from '../table/query-all.ts';
import type { Item } from '../table/table.ts';
import { type CellShare, type CellSums, cellsOf, NOTHING_SUMMED } from '../value/cell.ts';
import type { Cells } from './ports.ts';

const SUM_NAMES = Object.keys(NOTHING_SUMMED) as readonly (keyof CellSums)[];
const StoredSums = z.record(z.enum(SUM_NAMES), z.int().default(0));

//   pk   CELLS#<shard>                   sk   <the cell's name>
//
// The shard comes from the customer's id. When the stage gets more shards, what was added in one is
// taken away in another: only the sum over all shards says something, and it stays right.
export function cellStore({ table, shardCount }: StoreSettings): Cells {
  return {
    async all() {
      const shards = Array.from({ length: shardCount }, (_, shard) => shard);
      const shares = await inParallel(shards, async (shard) =>
        (await queryAll(table, { pk: partitionOf(shard), stale: true })).map(shareOf),
      );
      return cellsOf(shares.flat()).filter((cell) => SUM_NAMES.some((name) => cell[name] !== 0));
    },
    additionsOf(customerId, moves) {
      const pk = partitionOf(shardOf(customerId, shardCount));
      return moves.map(({ name, sums }) => ({
        kind: 'add',
        key: { pk, sk: key(name) },
        // Most sums of most moves are 0, and what is not written is 0 when it is read.
        sums: Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0)),
        facts: { entity: 'cell', schemaVersion: 1 },
      }));
    },
  };
}

const partitionOf = (shard: number) => key('CELLS', String(shard));

function shareOf(item: Item): CellShare {
  const { sk: name } = item;
  const stored = Object.fromEntries(SUM_NAMES.map((sum) => [sum, item[sum] ?? 0]));
  return { name, sums: StoredSums.parse(stored) };
}
