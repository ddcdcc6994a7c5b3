import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { Temporal } from '../kernel/time.ts';
import { EntityStore, type StoreSettings } from '../table/entity-store.ts';
import type { Item } from '../table/table.ts';
import { cellStore } from './cell-store.ts';
import { decideCount } from './decide-count.ts';
import type { PurchaseStatistics } from './statistics.ts';
import { statisticsItem, statisticsStore } from './statistics-store.ts';

/**
 * Takes a forgotten customer's statistics out, and out of the cells, which are counts and would go
 * on counting them. A long history goes in several transactions; what died half way goes on.
 * @param item as it was read; refused when it was counted anew meanwhile.
 */
export async function removeStatistics(
  settings: StoreSettings,
  item: Item,
): Promise<Outcome<void, 'changed_meanwhile'>> {
  const book = statisticsStore(settings);
  const cells = cellStore(settings);
  let stored: PurchaseStatistics | undefined = new EntityStore(statisticsItem, settings).fromItem(
    item,
  );
  // Nobody reads when it was: nothing is said of it.
  const at = Temporal.Instant.fromEpochMilliseconds(0);
  while (stored !== undefined) {
    const { version, customerId }: PurchaseStatistics = stored;
    const step = decideCount(stored, undefined);
    if (step === undefined) break;
    const next: PurchaseStatistics | undefined =
      step.statistics === undefined ? undefined : { ...step.statistics, version };
    const written = await settings.table.writeAll([
      next === undefined ? book.removalOf(stored) : book.writeOf(next, [], at),
      ...cells.additionsOf(customerId, step.moves),
    ]);
    if (!written.ok) return refused('changed_meanwhile');
    stored = next === undefined ? undefined : { ...next, version: version + 1 };
  }
  return accepted(undefined);
}
