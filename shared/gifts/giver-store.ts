import { shardOf } from '../table/due-entry.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { Giver } from './giver.ts';
import type { Givers } from './ports.ts';

//   pk   GIVERS#<shard>                  sk   <customerId>
//
// The shard comes from the customer's id. When the stage gets more shards, somebody may stand in
// two of them; what is made for a giver once (a work form) is then still made once.
const definitionIn = (shardCount: number): EntityDefinition<Giver, Giver['id']> => ({
  entity: 'giver',
  schemaVersion: 1,
  schema: Giver,
  keyOf: (customerId) => ({
    pk: partitionOf(shardOf(customerId, shardCount)),
    sk: key(customerId),
  }),
  refOf: ({ id }) => id,
});

/** Somebody may stand in the shard of an earlier count, too. */
export function giverKeys(customerId: Giver['id'], shardCount: number) {
  return Array.from({ length: shardCount }, (_, shard) => ({
    pk: partitionOf(shard),
    sk: key(customerId),
  }));
}

const partitionOf = (shard: number) => key('GIVERS', String(shard));

export function giverStore(settings: StoreSettings): Givers {
  const { table, shardCount } = settings;
  const givers = new EntityStore(definitionIn(shardCount), settings);
  return {
    shardCount,
    async note(customerId, at) {
      // Refused means that it was noted before.
      await givers.save({ entity: { id: customerId, version: 0 }, happened: [], at });
    },
    async page({ shard, limit, cursor }) {
      const page = await table.query({
        ...{ pk: partitionOf(shard), limit, stale: true },
        ...(cursor === undefined ? {} : { cursor }),
      });
      return { ...page, items: page.items.map((item) => givers.fromItem(item).id) };
    },
  };
}
