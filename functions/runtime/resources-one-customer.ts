import { proposalStore } from '../../shared/proposals/proposal-store.ts';
import { purchaseStore } from '../../shared/purchases/purchase-store.ts';
import { storeSettings } from './resources-table.ts';

/** What one customer's timeline holds beyond what their page names by itself. */
export const oneCustomerResources = {
  proposals: () => proposalStore(storeSettings()),
  purchases: () => purchaseStore(storeSettings()),
};
