import { purchaseStore, saleStore } from '../../../shared/purchases/purchase-store.ts';
import { recordOrders } from '../../../shared/purchases/record-orders.ts';
import { saleTotalsStore } from '../../../shared/purchases/sale-totals-store.ts';
import { order } from '../../purchases/purchase-examples.ts';
import { SCRIPT } from './hostile-texts.ts';
import type { Visit } from './hostile-visit.ts';

/** What another system says that somebody bought. */
export async function openBought({ settings, customer, owner, open, world }: Visit): Promise<void> {
  const lines = [
    { sku: SCRIPT.slice(0, 60), name: SCRIPT.slice(0, 120), quantity: 2, amountMinor: 5 },
  ];
  const ports = {
    purchases: purchaseStore(settings),
    sales: saleStore(settings),
    saleTotals: saleTotalsStore(settings),
    ...{ transactions: settings.table, clock: world.clock },
  };
  // A page and a bit.
  const orders = Array.from({ length: 21 }, (_, number) =>
    order(`${SCRIPT.slice(0, 60)} ${customer.id} ${number}`, lines, { customerId: customer.id }),
  );
  await recordOrders(ports, orders);
  await open(owner, '/bought', '/bought?page=2', '/bought?page=%3Cscript%3E', '/bought?page=99');
}
