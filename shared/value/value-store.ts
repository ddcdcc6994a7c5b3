import type { CustomerId } from '../customers/customer.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import type { Values } from './ports.ts';
import { StoredValue } from './stored-value.ts';

//   pk   CUSTOMER#<customerId>           sk   VALUE
const definition: EntityDefinition<StoredValue, CustomerId> = {
  entity: 'value',
  schemaVersion: 1,
  isBegunAnew: true,
  schema: StoredValue,
  keyOf: valueKey,
  refOf: ({ customerId }) => customerId,
};

export function valueKey(customerId: CustomerId) {
  return { pk: key('CUSTOMER', customerId), sk: 'VALUE' };
}

export function valueStore(settings: StoreSettings): Values {
  const values = new EntityStore(definition, settings);
  return {
    find: (customerId, options) => values.find(customerId, options),
    findMany: (customerIds) => values.findMany(customerIds),
    writeOf: (entity, happened, at) => values.writeOf({ entity, happened, at }),
    removalOf: ({ customerId, version }) => ({
      kind: 'remove',
      key: valueKey(customerId),
      versionExpected: version,
    }),
  };
}
