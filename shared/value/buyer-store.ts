import type { CustomerId } from '../customers/customer.ts';
import { shardOf } from '../table/due-entry.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { Buyer } from './buyer.ts';
import type { Buyers } from './ports.ts';

//   pk   BUYERS#<shard>                  sk   <customerId>
//
// The shard comes from the customer's id. When the stage gets more shards, somebody may stand in
// two of them, and is valued twice with the same result.
const definitionIn = (shardCount: number): EntityDefinition<Buyer, CustomerId> => ({
  entity: 'buyer',
  schemaVersion: 1,
  schema: Buyer,
  keyOf: (customerId) => ({
    pk: partitionOf(shardOf(customerId, shardCount)),
    sk: key(customerId),
  }),
  refOf: ({ id }) => id,
});

/** Somebody may stand in the shard of an earlier count, too. */
export function buyerKeys(customerId: CustomerId, shardCount: number) {
  return Array.from({ length: shardCount }, (_, shard) => ({
    pk: partitionOf(shard),
    sk: key(customerId),
  }));
}

const partitionOf = (shard: number) => key('BUYERS', String(shard));

export function buyerStore(settings: StoreSettings): Buyers {
  const { table, shardCount } = settings;
  const buyers = new EntityStore(definitionIn(shardCount), settings);
  return {
    shardCount,
    writeOf: (customerId, at) =>
      buyers.writeOf({ entity: { id: customerId, version: 0 }, happened: [], at }),
    async page({ shard, limit, cursor }) {
      const page = await table.query({
        ...{ pk: partitionOf(shard), limit, stale: true },
        ...(cursor === undefined ? {} : { cursor }),
      });
      return { ...page, items: page.items.map((item) => buyers.fromItem(item).id) };
    },
  };
}
