import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { Comparables } from './comparables.ts';
import type { ComparableCustomers } from './ports.ts';

//   pk   VALUEMODEL                      sk   COMPARABLES#<currency>
const comparablesItem: EntityDefinition<Comparables, string> = {
  entity: 'comparables',
  schemaVersion: 1,
  schema: Comparables,
  keyOf: (currency) => ({ pk: 'VALUEMODEL', sk: key('COMPARABLES', currency) }),
  refOf: ({ id }) => id,
};

export function comparablesStore(settings: StoreSettings): ComparableCustomers {
  const comparables = new EntityStore(comparablesItem, settings);
  return {
    find: (currency, options) => comparables.find(currency, options),
    save: (entity, at) => comparables.save({ entity, happened: [], at }),
  };
}
