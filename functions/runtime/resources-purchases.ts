import { customerStore } from '../../shared/customers/customer-store.ts';
import { suppressionStore } from '../../shared/permission/suppression-store.ts';
import { cellStore } from '../../shared/purchases/cell-store.ts';
import { purchaseStore, saleStore } from '../../shared/purchases/purchase-store.ts';
import { saleTotalsStore } from '../../shared/purchases/sale-totals-store.ts';
import { statisticsStore } from '../../shared/purchases/statistics-store.ts';
import { storeSettings } from './resources-table.ts';

export const purchaseResources = {
  customers: () => customerStore(storeSettings()),
  purchases: () => purchaseStore(storeSettings()),
  sales: () => saleStore(storeSettings()),
  saleTotals: () => saleTotalsStore(storeSettings()),
  suppressions: () => suppressionStore(storeSettings()),
  transactions: () => storeSettings().table,
};

export const statisticsResources = {
  customers: () => customerStore(storeSettings()),
  purchases: () => purchaseStore(storeSettings()),
  statistics: () => statisticsStore(storeSettings()),
  cells: () => cellStore(storeSettings()),
  transactions: () => storeSettings().table,
};
