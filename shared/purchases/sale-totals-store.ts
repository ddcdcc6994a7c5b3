import { inParallel } from '../kernel/in-parallel.ts';
import { shardOf } from '../table/due-entry.ts';
import type { StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { queryAll } from '../table/query-all.ts';
import type { SaleTotals } from './ports.ts';
import { MonthTotals, monthTotalsOf, sumsOf } from './sale-totals.ts';

/** 16,000 orders of one source a second; fixed, since every reader asks every shard. */
const SHARD_COUNT = 16;

//   pk   TOTALS#<source>#<shard>         sk   <month>#<currency>
export function saleTotalsStore({ table }: Pick<StoreSettings, 'table'>): SaleTotals {
  return {
    async ofSource(source) {
      const shards = Array.from({ length: SHARD_COUNT }, (_, shard) => shard);
      const items = await inParallel(shards, (shard) =>
        queryAll(table, { pk: partitionOf(source, shard) }),
      );
      return monthTotalsOf(items.flat().map((item) => MonthTotals.parse(item)));
    },
    additionsOf(shares) {
      const [first] = shares;
      if (first === undefined) return [];
      // All of one transaction go to one shard: an item is touched once in it.
      const shard = shardOf(first.id, SHARD_COUNT);
      return monthTotalsOf(shares).map(({ source, month, currency, ...sums }) => ({
        kind: 'add',
        key: { pk: partitionOf(source, shard), sk: key(month, currency) },
        sums: sumsOf([sums]),
        facts: { entity: 'saleTotals', schemaVersion: 1, source, month, currency },
      }));
    },
  };
}

const partitionOf = (source: string, shard: number) => key('TOTALS', source, String(shard));
