import type { EntityDefinition } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import type { ItemKey } from '../table/table.ts';
import {
  customerIdOf,
  type Gift,
  type GiftId,
  type GiftOrderId,
  lineOf,
  orderIdOf,
  ulidOf,
} from './gift.ts';
import { dueOf } from './gift-due.ts';
import { StoredGift } from './gift-packing.ts';

//   pk   CUSTOMER#<customerId>           sk   GIFT#<order's ULID>_<line>
//   due  DUE#<utc day>#<shard>           <dueAt>#<action>#<giftId>      while something is due

export function giftKey(giftId: GiftId): ItemKey {
  const line = String(lineOf(giftId)).padStart(4, '0');
  return {
    pk: key('CUSTOMER', customerIdOf(giftId)),
    sk: key('GIFT', `${ulidOf(orderIdOf(giftId))}_${line}`),
  };
}

export const giftsPrefix = key('GIFT');

/** What the keys of an order's gifts begin with. */
export function giftsOfOrderPrefix(orderId: GiftOrderId): string {
  return `${key('GIFT', ulidOf(orderId))}_`;
}

export const giftDefinition: EntityDefinition<Gift, GiftId> = {
  entity: 'gift',
  schemaVersion: 1,
  schema: StoredGift,
  keyOf: giftKey,
  refOf: ({ id }) => id,
  dueOf,
};
