import { type Clock, localDateOf } from '../kernel/time.ts';
import type { Cells } from '../purchases/ports.ts';
import { comparablesOf } from './comparables.ts';
import { valuedAsOf } from './history-end.ts';
import type { ComparableCustomers } from './ports.ts';

type Ports = {
  readonly cells: Pick<Cells, 'all'>;
  readonly comparables: ComparableCustomers;
  readonly clock: Clock;
};

/**
 * Says anew how much customers of each kind spend, from the cells of all shards. Whoever comes second at the
 * same moment leaves it to the first: both read the same cells.
 */
export async function renewComparables({ cells, comparables, clock }: Ports): Promise<void> {
  const now = clock.now();
  const today = localDateOf(now, 'UTC');
  const byCurrency = Map.groupBy(await cells.all({ past: 'none' }), ({ currency }) => currency);
  for (const [currency, ofCurrency] of byCurrency) {
    const asOf = valuedAsOf(ofCurrency, today);
    const before = await comparables.find(currency);
    const made = comparablesOf(ofCurrency, { currency, asOf });
    await comparables.save({ ...made, version: before?.version ?? 0 }, now);
  }
}
