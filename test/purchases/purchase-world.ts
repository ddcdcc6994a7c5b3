import type { Customer } from '../../shared/customers/customer.ts';
import { customerStore } from '../../shared/customers/customer-store.ts';
import { suppressionStore } from '../../shared/permission/suppression-store.ts';
import { cellStore } from '../../shared/purchases/cell-store.ts';
import { countPurchases } from '../../shared/purchases/count-purchases.ts';
import { purchaseStore, saleStore } from '../../shared/purchases/purchase-store.ts';
import { customersToCount } from '../../shared/purchases/purchases-to-count-store.ts';
import { saleTotalsStore } from '../../shared/purchases/sale-totals-store.ts';
import { statisticsStore } from '../../shared/purchases/statistics-store.ts';
import type { Table } from '../../shared/table/table.ts';
import { manualClock } from '../support/manual-clock.ts';
import { MemoryTable, type TableChange } from '../support/memory-table.ts';
import { seededIds, seededSecrets } from '../support/seeded.ts';
import { ADA } from './purchase-examples.ts';

/** Purchases, statistics and cells in memory, with a stream that is read when it is told. */
export function purchaseWorld(table = new MemoryTable(), asUsed: Table = table) {
  const clock = manualClock('2026-11-20T12:00:00Z');
  const settings = { table: asUsed, shardCount: 2 };
  const changes: TableChange[] = [];
  table.onChange = (change) => changes.push(change);
  const ports = {
    customers: customerStore(settings),
    purchases: purchaseStore(settings),
    sales: saleStore(settings),
    saleTotals: saleTotalsStore(settings),
    statistics: statisticsStore(settings),
    cells: cellStore(settings),
    suppressions: suppressionStore(settings),
    transactions: asUsed,
    ...{ clock, ids: seededIds(), secrets: seededSecrets() },
  };
  return {
    ...{ ports, table, clock, changes },
    /** As `count-purchases` does with what the stream brings. */
    async count(): Promise<void> {
      for (const { before, after } of changes.splice(0)) {
        for (const customerId of customersToCount(after, before)) {
          const counted = await countPurchases(ports, customerId);
          if (!counted.ok) throw new Error(counted.refusal);
        }
      }
    },
  };
}
export type PurchaseWorld = ReturnType<typeof purchaseWorld>;

export async function addCustomer(
  { ports }: Pick<PurchaseWorld, 'ports'>,
  given: Partial<Customer> = {},
): Promise<Customer> {
  const now = ports.clock.now();
  const saved = await ports.customers.save(
    {
      ...{ id: ADA, version: 0, email: 'ada@example.com', emailState: 'works', cards: [] },
      ...{ zone: 'Europe/London', language: 'en', currency: 'GBP', createdAt: now, ...given },
    },
    [],
    now,
  );
  if (!saved.ok) throw new Error(saved.refusal);
  return saved.value;
}
