import type { Instant } from '../kernel/time.ts';
import {
  type EntityDefinition,
  EntityStore,
  type Happening,
  type StoreSettings,
} from '../table/entity-store.ts';
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

export class GiftOrderStore implements GiftOrders {
  readonly #store: EntityStore<GiftOrder, GiftOrderRef>;

  constructor(settings: StoreSettings) {
    this.#store = new EntityStore(definition, settings);
  }

  find(ref: GiftOrderRef) {
    return this.#store.find(ref);
  }

  save(order: GiftOrder, happened: readonly Happening[], at: Instant) {
    return this.#store.save({ entity: order, happened, at });
  }

  writeOf(order: GiftOrder, happened: readonly Happening[], at: Instant) {
    return this.#store.writeOf({ entity: order, happened, at });
  }
}
