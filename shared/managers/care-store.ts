import type { CustomerId } from '../customers/customer.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { pageOfRankedList, type RankedList } from '../table/ranked-list.ts';
import { Care } from './care.ts';
import type { Cares } from './ports.ts';

/** Fixed, since every poll asks every shard; a refit may move some thousand customers in a second. */
const ALL_SHARD_COUNT = 8;
const CANDIDATES: RankedList = { list: 'CANDIDATES', of: 'ALL', shardCount: ALL_SHARD_COUNT };
const CONTROL: RankedList = { list: 'CONTROL', of: 'ALL', shardCount: ALL_SHARD_COUNT };
const WAITING: RankedList = { list: 'UNMANAGED', of: 'ALL', shardCount: ALL_SHARD_COUNT };

function portfolioList(managerId: string): RankedList {
  return { list: 'PORTFOLIO', of: managerId, shardCount: 1 };
}

//   pk   CUSTOMER#<customerId>           sk   CARE
//   on the list PORTFOLIO of their manager, on UNMANAGED, CONTROL or CANDIDATES; each by lifetime value
export const careItem: EntityDefinition<Care, CustomerId> = {
  entity: 'care',
  schemaVersion: 1,
  isBegunAnew: true,
  schema: Care,
  keyOf: (customerId) => ({ pk: key('CUSTOMER', customerId), sk: 'CARE' }),
  refOf: ({ id }) => id,
  rankedOf: (care) => ({ ...listOf(care), rank: care.value.lifetimeMinor, id: care.id }),
};

function listOf(care: Care): RankedList {
  switch (care.state) {
    case 'left':
      return CANDIDATES;
    case 'waiting':
      return WAITING;
    case 'managed':
      return portfolioList(care.managerId);
    case 'control':
      return CONTROL;
  }
}

export function careStore(settings: StoreSettings): Cares {
  const { table } = settings;
  const cares = new EntityStore(careItem, settings);
  return {
    find: (customerId) => cares.find(customerId),
    findMany: (customerIds) => cares.findMany(customerIds),
    save: ({ care, happened }, at) => cares.save({ entity: care, happened, at }),
    writeOf: ({ care, happened }, at) => cares.writeOf({ entity: care, happened, at }),
    ofManager: (managerId, range) => pageOfRankedList(table, portfolioList(managerId), range),
    waiting: (range) => pageOfRankedList(table, WAITING, range),
    candidates: (range) => pageOfRankedList(table, CANDIDATES, range),
    control: (range) => pageOfRankedList(table, CONTROL, range),
  };
}
