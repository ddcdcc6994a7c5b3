import { editionStore } from '../../shared/catalogue/edition-store.ts';
import { storeSettings } from './resources-table.ts';

export const editionResources = {
  editions: () => editionStore(storeSettings()),
  shardCount: () => storeSettings().shardCount,
};
