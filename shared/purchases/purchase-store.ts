import { ofAllParts } from '../customers/of-all-parts.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key, keyPrefix } from '../table/keys.ts';
import { queryAll } from '../table/query-all.ts';
import type { Purchases, Sales } from './ports.ts';
import { Purchase, type PurchaseId, type PurchaseRef, Sale } from './purchase.ts';

//   pk   CUSTOMER#<customerId>           sk   BOUGHT#<purchaseId>
export const purchaseItem: EntityDefinition<Purchase, PurchaseRef> = {
  entity: 'purchase',
  schemaVersion: 1,
  schema: Purchase,
  keyOf: ({ customerId, id }) => ({ pk: key('CUSTOMER', customerId), sk: key('BOUGHT', id) }),
  refOf: ({ customerId, id }) => ({ customerId, id }),
};

export function purchaseStore(settings: StoreSettings): Purchases {
  const purchases = new EntityStore(purchaseItem, settings);
  return {
    find: (ref) => purchases.find(ref),
    findMany: (refs) => purchases.findMany(refs),
    async ofCustomer(customer) {
      const items = await ofAllParts(customer, (customerId) =>
        queryAll(settings.table, {
          ...{ pk: key('CUSTOMER', customerId), skPrefix: keyPrefix('BOUGHT') },
        }),
      );
      return items.map((item) => purchases.fromItem(item));
    },
    writeOf: (purchase, at) => purchases.writeOf({ entity: purchase, happened: [], at }),
    removalOf: ({ customerId, id, version: versionExpected }) => ({
      ...{ kind: 'remove', key: purchaseItem.keyOf({ customerId, id }), versionExpected },
    }),
  };
}

//   pk   SALE#<purchaseId>               sk   SALE
export const saleItem: EntityDefinition<Sale, PurchaseId> = {
  entity: 'sale',
  schemaVersion: 1,
  schema: Sale,
  keyOf: (id) => ({ pk: key('SALE', id), sk: 'SALE' }),
  refOf: ({ id }) => id,
};

export function saleStore(settings: StoreSettings): Sales {
  const sales = new EntityStore(saleItem, settings);
  return {
    findMany: (ids) => sales.findMany(ids),
    writeOf: (sale, at) => sales.writeOf({ entity: sale, happened: [], at }),
  };
}
