import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key, keyPrefix } from '../table/keys.ts';
import { queryAll } from '../table/query-all.ts';
import { Handover } from './handover.ts';
import type { Handovers } from './ports.ts';

type Ref = { readonly customerId: string; readonly handoverId: string };

//   pk   CUSTOMER#<customerId>           sk   HANDOVER#<handoverId>
export const handoverItem: EntityDefinition<Handover, Ref> = {
  entity: 'handover',
  schemaVersion: 1,
  schema: Handover,
  keyOf: ({ customerId, handoverId }) => ({
    pk: key('CUSTOMER', customerId),
    sk: key('HANDOVER', handoverId),
  }),
  refOf: ({ customerId, id }) => ({ customerId, handoverId: id }),
};

export function handoverStore(settings: StoreSettings): Handovers {
  const handovers = new EntityStore(handoverItem, settings);
  return {
    writeOf: (handover, at) => handovers.writeOf({ entity: handover, happened: [], at }),
    async ofCustomer(customerId) {
      const items = await queryAll(settings.table, {
        pk: key('CUSTOMER', customerId),
        skPrefix: keyPrefix('HANDOVER'),
        descending: true,
      });
      return items.map((item) => handovers.fromItem(item));
    },
  };
}
