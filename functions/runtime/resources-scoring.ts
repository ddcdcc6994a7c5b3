import { factBookStore } from '../../shared/dialogue/facts/fact-store.ts';
import { servingCostStore } from '../../shared/managers/serving-cost-store.ts';
import { cellStore } from '../../shared/purchases/cell-store.ts';
import { countedPurchaseStore } from '../../shared/value/counted-purchase-store.ts';
import { modelStore } from '../../shared/value/model-store.ts';
import { storeSettings } from './resources-table.ts';
import { comparableResources, valueResources, walkResources } from './resources-value.ts';

/** What values are made with. */
export const scoringResources = {
  ...valueResources,
  ...comparableResources,
  ...walkResources,
  factBooks: () => factBookStore(storeSettings()),
  servingCosts: () => servingCostStore(storeSettings()),
  models: () => modelStore(storeSettings()),
  countedPurchases: () => countedPurchaseStore(storeSettings()),
  cells: () => cellStore(storeSettings()),
  transactions: () => storeSettings().table,
  shardCount: () => storeSettings().shardCount,
};
