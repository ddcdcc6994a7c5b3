import { buyerStore } from '../../shared/value/buyer-store.ts';
import { comparablesStore } from '../../shared/value/comparables-store.ts';
import { countedPurchaseStore } from '../../shared/value/counted-purchase-store.ts';
import { spectrumStore } from '../../shared/value/spectrum-store.ts';
import { valueStore } from '../../shared/value/value-store.ts';
import { valueWalkStore } from '../../shared/value/value-walk-store.ts';
import { storeSettings } from './resources-table.ts';

/** What customers are worth, and how many are worth how much. */
export const valueResources = {
  values: () => valueStore(storeSettings()),
  spectra: () => spectrumStore(storeSettings()),
};

/** How much customers of each kind spend. */
export const comparableResources = { comparables: () => comparablesStore(storeSettings()) };

/** What a customer bought, counted. */
export const countedPurchaseResources = {
  countedPurchases: () => countedPurchaseStore(storeSettings()),
};

/** To have everybody valued anew. */
export const walkResources = {
  buyers: () => buyerStore(storeSettings()),
  valueWalks: () => valueWalkStore(storeSettings()),
};
