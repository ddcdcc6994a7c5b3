import { cellStore } from '../../shared/purchases/cell-store.ts';
import { buyerStore } from '../../shared/value/buyer-store.ts';
import { countedPurchaseStore } from '../../shared/value/counted-purchase-store.ts';
import { modelStore } from '../../shared/value/model-store.ts';
import { valueWalkStore } from '../../shared/value/value-walk-store.ts';
import { storeSettings } from './resources-table.ts';
import { valueResources } from './resources-value.ts';

/** What values are made with. */
export const scoringResources = {
  ...valueResources,
  models: () => modelStore(storeSettings()),
  buyers: () => buyerStore(storeSettings()),
  valueWalks: () => valueWalkStore(storeSettings()),
  countedPurchases: () => countedPurchaseStore(storeSettings()),
  cells: () => cellStore(storeSettings()),
  transactions: () => storeSettings().table,
  shardCount: () => storeSettings().shardCount,
};
