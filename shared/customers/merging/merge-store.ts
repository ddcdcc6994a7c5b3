import {
  type EntityDefinition,
  EntityStore,
  type StoreSettings,
} from '../../table/entity-store.ts';
import { key, keyPrefix } from '../../table/keys.ts';
import { queryAll } from '../../table/query-all.ts';
import { Merge, type MergeRef } from './merge.ts';
import type { Merges } from './ports.ts';

//   pk   CUSTOMER#<customerId>           sk   MERGE#<mergeId>
export const mergeItem: EntityDefinition<Merge, MergeRef> = {
  entity: 'merge',
  schemaVersion: 1,
  schema: Merge,
  keyOf: ({ customerId, mergeId }) => ({
    pk: key('CUSTOMER', customerId),
    sk: key('MERGE', mergeId),
  }),
  refOf: ({ customerId, id }) => ({ customerId, mergeId: id }),
};

export function mergeStore(settings: StoreSettings): Merges {
  const merges = new EntityStore(mergeItem, settings);
  return {
    find: (ref) => merges.find(ref),
    async ofCustomer(customerId) {
      const range = { pk: key('CUSTOMER', customerId), skPrefix: keyPrefix('MERGE') };
      const items = await queryAll(settings.table, range);
      return items.map((item) => merges.fromItem(item)).reverse();
    },
    writeOf: (merge, at) => merges.writeOf({ entity: merge, happened: [], at }),
  };
}
