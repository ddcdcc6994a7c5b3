import { ProductStore } from '../../shared/catalogue/product-store.ts';
import { storeSettings } from './resources-table.ts';

export const catalogueResources = {
  products: () => new ProductStore(storeSettings()),
};
