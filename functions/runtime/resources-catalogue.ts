import { cachedProducts } from '../../shared/catalogue/cached-products.ts';
import { ProductStore } from '../../shared/catalogue/product-store.ts';
import { storeSettings } from './resources-table.ts';
import { systemClock } from './system-clock.ts';

export const catalogueResources = {
  products: () => cachedProducts(new ProductStore(storeSettings()), systemClock),
};
