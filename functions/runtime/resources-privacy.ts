import { dataExportStore } from '../../shared/privacy/data-export-store.ts';
import { forgettingStore, keptChargeStore } from '../../shared/privacy/forgetting-store.ts';
import { personalItemsStore } from '../../shared/privacy/personal-items-store.ts';
import { storeSettings } from './resources-table.ts';

export const privacyResources = {
  personalItems: () => personalItemsStore(storeSettings()),
  dataExports: () => dataExportStore(storeSettings()),
  forgettings: () => forgettingStore(storeSettings()),
  keptCharges: () => keptChargeStore(storeSettings()),
};
