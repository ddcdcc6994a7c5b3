import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import type { StatisticsBook } from './ports.ts';
import { PurchaseStatistics } from './statistics.ts';

//   pk   CUSTOMER#<customerId>           sk   STATISTICS
export const statisticsItem: EntityDefinition<PurchaseStatistics, string> = {
  entity: 'purchaseStatistics',
  schemaVersion: 1,
  isBegunAnew: true,
  schema: PurchaseStatistics,
  keyOf: (customerId) => ({ pk: key('CUSTOMER', customerId), sk: 'STATISTICS' }),
  refOf: ({ customerId }) => customerId,
};

export function statisticsStore(settings: StoreSettings): StatisticsBook {
  const book = new EntityStore(statisticsItem, settings);
  return {
    find: (customerId) => book.find(customerId),
    writeOf: (statistics, happened, at) => book.writeOf({ entity: statistics, happened, at }),
    removalOf: ({ customerId, version: versionExpected }) => ({
      ...{ kind: 'remove', key: statisticsItem.keyOf(customerId), versionExpected },
    }),
  };
}
