// pk  CATALOGUE   sk  PRODUCT#<code>
//
// The whole catalogue is one partition, so that a list in order of code is one query. A partition
// reads 3,000 units a second; functions therefore read through `cachedProducts`.
import type { EntityDefinition } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import type { ItemKey } from '../table/table.ts';
import { Product, type ProductCode } from './product.ts';

const partition = key('CATALOGUE');

export const productKey = (code: ProductCode): ItemKey => ({
  pk: partition,
  sk: key('PRODUCT', code),
});

/** Which catalogue the embedded host was filled with. */
export const sampleShopKey: ItemKey = { pk: partition, sk: key('SAMPLE-SHOP') };

/**
 * Every product after `code`, or all. A code begins with a letter or digit and goes on with those,
 * dots, dashes and underscores: a space sorts before all of them, a tilde after.
 */
export const productsAfter = (code: ProductCode | undefined) => ({
  pk: partition,
  skFrom: key('PRODUCT', code === undefined ? ' ' : `${code} `),
  skTo: key('PRODUCT', '~'),
});

export const productDefinition: EntityDefinition<Product, ProductCode> = {
  entity: 'product',
  schemaVersion: 1,
  schema: Product,
  keyOf: productKey,
  refOf: (product) => product.id,
};
