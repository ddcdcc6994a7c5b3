import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { queryAll } from '../table/query-all.ts';
import type { ValueWalks } from './ports.ts';
import { shardOfValueWalk, ValueWalk, type ValueWalkId } from './value-walk.ts';

const PARTITION = 'VALUEWALK';

//   pk   VALUEWALK                       sk   WALK#<shard>
//   due  value, while it is walking
const definition: EntityDefinition<ValueWalk, ValueWalkId> = {
  entity: 'valueWalk',
  schemaVersion: 1,
  schema: ValueWalk,
  keyOf: (walkId) => ({ pk: PARTITION, sk: key('WALK', String(shardOfValueWalk(walkId))) }),
  refOf: ({ id }) => id,
  dueOf: ({ id, state, pageDueAt }) =>
    state === 'walking' ? { action: 'value', dueAt: pageDueAt, id, shardBy: id } : undefined,
};

export function valueWalkStore(settings: StoreSettings): ValueWalks {
  const walks = new EntityStore(definition, settings);
  return {
    find: (walkId) => walks.find(walkId),
    async all() {
      const items = await queryAll(settings.table, { pk: PARTITION, skPrefix: key('WALK') });
      return items
        .map((item) => walks.fromItem(item))
        .sort((left, right) => left.shard - right.shard);
    },
    save: (walk, happened, at) => walks.save({ entity: walk, happened, at }),
  };
}
