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
export async function buy(world: World, name: string): Promise<void> {
  const { ports, customerId } = world;
  const own = portsOf(world);
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

function portsOf({ ports, table }: World) {
  const settings = { table, shardCount: 1 };
  return {
    purchases: purchaseStore(settings),
    sales: saleStore(settings),
    saleTotals: saleTotalsStore(settings),
    statistics: statisticsStore(settings),
    cells: cellStore(settings),
    ...{ customers: ports.customers, transactions: table, clock: ports.clock },
  };
}

/** The till sends the first of them once more, for somebody who was one with them. */
export function reportedAgain(world: World, name: string) {
  const somebody = { customerId: 'cus_01KP0000000000000000000009', at: '2026-03-01T10:00:00Z' };
  return recordOrders(portsOf(world), [order(`${name}-0`, [line(1)], somebody)]);
}

/** Whether a till that names them again finds anybody, or begins a new one. */
export function boughtAgain({ ports }: Pick<RichCustomer, 'ports'>, email: string) {
  return findBuyer(ports, { buyer: { email }, source: 'till', currency: 'GBP' });
}
