import { EXPORTS_KEPT_DAYS } from '../files/file-key.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key, keyPrefix } from '../table/keys.ts';
import { DataExport, type DataExportRef } from './data-export.ts';
import type { DataExports } from './ports.ts';

//   pk   CUSTOMER#<customerId>           sk   EXPORT#<exportId>
export const dataExportItem: EntityDefinition<DataExport, DataExportRef> = {
  entity: 'dataExport',
  schemaVersion: 1,
  schema: DataExport,
  keyOf: ({ customerId, exportId }) => ({
    pk: key('CUSTOMER', customerId),
    sk: key('EXPORT', exportId),
  }),
  refOf: ({ customerId, id }) => ({ customerId, exportId: id }),
  expiresAtSecondsOf: ({ askedAt }) =>
    Math.floor(askedAt.epochMilliseconds / 1000) + EXPORTS_KEPT_DAYS * 86_400,
};

export function dataExportStore(settings: StoreSettings): DataExports {
  const store = new EntityStore(dataExportItem, settings);
  return {
    find: (ref) => store.find(ref),
    async newest(customerId) {
      const { items } = await settings.table.query({
        pk: key('CUSTOMER', customerId),
        skPrefix: keyPrefix('EXPORT'),
        ...{ descending: true, limit: 1 },
      });
      return items.map((item) => store.fromItem(item))[0];
    },
    save: (dataExport, happened, at) => store.save({ entity: dataExport, happened, at }),
  };
}
