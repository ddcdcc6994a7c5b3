import { cellStore } from '../../shared/purchases/cell-store.ts';
import { countPurchases } from '../../shared/purchases/count-purchases.ts';
import { findBuyer } from '../../shared/purchases/find-buyer.ts';
import { purchaseStore, saleStore } from '../../shared/purchases/purchase-store.ts';
import { recordOrders } from '../../shared/purchases/record-orders.ts';
import { saleTotalsStore } from '../../shared/purchases/sale-totals-store.ts';
import { statisticsStore } from '../../shared/purchases/statistics-store.ts';
import { line, order } from '../purchases/purchase-examples.ts';
import type { RichCustomer } from './rich-customer.ts';

type World = Pick<RichCustomer, 'ports' | 'table' | 'customerId'>;

/** What a till says of them, counted. */
export async function buy({ ports, table, customerId }: World, name: string): Promise<void> {
  const settings = { table, shardCount: 1 };
  const own = {
    purchases: purchaseStore(settings),
    sales: saleStore(settings),
    saleTotals: saleTotalsStore(settings),
    statistics: statisticsStore(settings),
    cells: cellStore(settings),
    ...{ customers: ports.customers, transactions: table, clock: ports.clock },
  };
  const days = Array.from({ length: 5 }, (_, day) => day);
  const orders = days.map((day) =>
    order(`${name}-${day}`, [line(1, { name })], {
      ...{
        customerId,
        at: ports.clock
          .now()
          .subtract({ hours: 24 * 7 * (day + 1) })
          .toString(),
      },
    }),
  );
  await recordOrders(own, orders);
  await countPurchases(own, customerId);
}

/** Whether a till that names them again finds anybody, or begins a new one. */
export function boughtAgain({ ports }: Pick<RichCustomer, 'ports'>, email: string) {
  return findBuyer(ports, { buyer: { email }, source: 'till', currency: 'GBP' });
}
