import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { OrderSheet, type OrderSheetRef } from './order-sheet.ts';
import type { OrderSheets } from './ports.ts';

//   pk   CUSTOMER#<customerId>           sk   SHEET#<sheetId>
const definition: EntityDefinition<OrderSheet, OrderSheetRef> = {
  entity: 'orderSheet',
  schemaVersion: 1,
  schema: OrderSheet,
  keyOf: ({ customerId, sheetId }) => ({
    pk: key('CUSTOMER', customerId),
    sk: key('SHEET', sheetId),
  }),
  refOf: ({ customerId, id }) => ({ customerId, sheetId: id }),
};

export function orderSheetStore(settings: StoreSettings): OrderSheets {
  const sheets = new EntityStore(definition, settings);
  return {
    find: (ref) => sheets.find(ref),
    save: (sheet, happened, at) => sheets.save({ entity: sheet, happened, at }),
  };
}
