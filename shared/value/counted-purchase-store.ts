import { statisticsItem } from '../purchases/statistics-store.ts';
import { EntityStore, type StoreSettings } from '../table/entity-store.ts';
import type { CountedPurchases } from './ports.ts';

/** The statistics that purchases keep, as values read them. */
export function countedPurchaseStore(settings: StoreSettings): CountedPurchases {
  const statistics = new EntityStore(statisticsItem, settings);
  return {
    find: (customerId) => statistics.find(customerId),
    findMany: (customerIds) => statistics.findMany(customerIds),
    checkOf: ({ customerId, version: versionExpected }) => ({
      ...{ kind: 'check', key: statisticsItem.keyOf(customerId), versionExpected },
    }),
  };
}
