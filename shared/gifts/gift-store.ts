import type { CustomerId } from '../customers/customer.ts';
import { ofAllParts } from '../customers/of-all-parts.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import { EntityStore, type Happening, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { queryAll } from '../table/query-all.ts';
import type { Gift } from './gift.ts';
import { giftDefinition, giftKey, giftsOfOrderPrefix, giftsPrefix } from './gift-item.ts';
import type { Gifts } from './ports.ts';

export function giftStore(settings: StoreSettings): Gifts {
  const { table } = settings;
  const gifts = new EntityStore(giftDefinition, settings);
  const all = async (customerId: CustomerId, skPrefix: string) => {
    const items = await queryAll(table, { pk: key('CUSTOMER', customerId), skPrefix });
    return items.map((item) => gifts.fromItem(item));
  };
  return {
    find: (giftId, options) => gifts.find(giftId, options),
    ofCustomer: async (customer) =>
      (await ofAllParts(customer, (customerId) => all(customerId, giftsPrefix))).toSorted(
        byOrdering,
      ),
    ofOrder: ({ customerId, giftOrderId }) => all(customerId, giftsOfOrderPrefix(giftOrderId)),
    save: <Some extends Gift>(gift: Some, happened: readonly Happening[], at: Instant) =>
      // The store gives back what it was given, with its new version.
      gifts.save({ entity: gift, happened, at }) as Promise<Outcome<Some, 'changed_meanwhile'>>,
    writeOf: (gift, happened, at) => gifts.writeOf({ entity: gift, happened, at }),
    remove: ({ id, version: versionExpected }) =>
      table.write({ kind: 'remove', key: giftKey(id), versionExpected }),
  };
}

function byOrdering(left: Gift, right: Gift): number {
  const gap = left.orderedAt.epochMilliseconds - right.orderedAt.epochMilliseconds;
  return gap || (left.id < right.id ? -1 : 1);
}
