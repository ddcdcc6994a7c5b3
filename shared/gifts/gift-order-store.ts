import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { GiftOrder, type GiftOrderRef } from './gift-order.ts';
import type { GiftOrders } from './ports.ts';

/** Time for one request to place an order before somebody else looks after it. */
export const PLACING_MINUTES = 5;

//   pk   CUSTOMER#<customerId>           sk   ORDER#<giftOrderId>
//   due  finish, while it is neither finished nor undone
const definition: EntityDefinition<GiftOrder, GiftOrderRef> = {
  entity: 'giftOrder',
  schemaVersion: 1,
  schema: GiftOrder,
  keyOf: ({ customerId, giftOrderId }) => ({
    pk: key('CUSTOMER', customerId),
    sk: key('ORDER', giftOrderId),
  }),
  refOf: ({ customerId, id }) => ({ customerId, giftOrderId: id }),
  dueOf: ({ id, customerId, orderedAt, finishedAt }) =>
    finishedAt === undefined
      ? {
          action: 'finish',
          dueAt: orderedAt.add({ minutes: PLACING_MINUTES }),
          id,
          shardBy: customerId,
        }
      : undefined,
};

export function giftOrderStore(settings: StoreSettings): GiftOrders {
  const orders = new EntityStore(definition, settings);
  return {
    find: (ref, options) => orders.find(ref, options),
    save: (order, happened, at) => orders.save({ entity: order, happened, at }),
    writeOf: (order, happened, at) => orders.writeOf({ entity: order, happened, at }),
  };
}
