import type { Outcome } from '../kernel/outcome.ts';
import { Temporal } from '../kernel/time.ts';
import { EntityStore, type StoreSettings } from '../table/entity-store.ts';
import type { Item } from '../table/table.ts';
import { OWN_SOURCE, type Sale } from './purchase.ts';
import { saleItem } from './purchase-store.ts';
import { totalsShareOf } from './sale-totals.ts';
import { saleTotalsStore } from './sale-totals-store.ts';

/**
 * Of an order whose customer is forgotten stays that it was taken in and what it came to, as of one
 * without a customer: it is in the totals, and would be there twice if its source reported it again,
 * for somebody who was one with them. An own gift is never reported again, and nothing of it stays.
 * @param item as it was read; refused when it was written anew meanwhile.
 */
export async function forgetSale(
  settings: StoreSettings,
  item: Item,
): Promise<Outcome<void, 'changed_meanwhile'>> {
  const { table } = settings;
  const { pk, sk, version: versionExpected } = item;
  const sales = new EntityStore(saleItem, settings);
  const sale = sales.fromItem(item);
  if (sale.source === OWN_SOURCE) {
    return table.write({ kind: 'remove', key: { pk, sk }, versionExpected });
  }
  const { id, version, source, on, currency, lineCount, amountMinor } = sale;
  const nameless: Sale = { id, version, source, on, currency, lineCount, amountMinor };
  const shares = [totalsShareOf(nameless), totalsShareOf(sale, -1)];
  return table.writeAll([
    // Nobody reads when it was: nothing is said of it.
    sales.writeOf({
      entity: nameless,
      happened: [],
      at: Temporal.Instant.fromEpochMilliseconds(0),
    }),
    ...saleTotalsStore({ table }).additionsOf(shares),
  ]);
}
