import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { queryAll } from '../table/query-all.ts';
import { Edition, type EditionId } from './edition.ts';
import { EditionWalk, type EditionWalkId, partsOfWalkId } from './edition-walk.ts';
import type { Editions } from './ports.ts';

const partitionOf = (editionId: EditionId) => key('EDITION', editionId);

//   pk   EDITION#<editionId>             sk   EDITION
//   due  start, while it is starting
const editionDefinition: EntityDefinition<Edition, EditionId> = {
  entity: 'edition',
  schemaVersion: 1,
  schema: Edition,
  keyOf: (editionId) => ({ pk: partitionOf(editionId), sk: 'EDITION' }),
  refOf: ({ id }) => id,
  dueOf: ({ id, startDueAt }) =>
    startDueAt === undefined ? undefined : { action: 'start', dueAt: startDueAt, id, shardBy: id },
};

//   pk   EDITION#<editionId>             sk   WALK#<shard>
//   due  page, while it is walking
const walkDefinition: EntityDefinition<EditionWalk, EditionWalkId> = {
  entity: 'editionWalk',
  schemaVersion: 1,
  schema: EditionWalk,
  keyOf: (walkId) => {
    const { editionId, shard } = partsOfWalkId(walkId);
    return { pk: partitionOf(editionId), sk: key('WALK', String(shard)) };
  },
  refOf: ({ id }) => id,
  dueOf: ({ id, state, pageDueAt }) =>
    state === 'walking' ? { action: 'page', dueAt: pageDueAt, id, shardBy: id } : undefined,
};

export function editionStore(settings: StoreSettings): Editions {
  const editions = new EntityStore(editionDefinition, settings);
  const walks = new EntityStore(walkDefinition, settings);
  return {
    find: (editionId) => editions.find(editionId),
    save: (edition, happened, at) => editions.save({ entity: edition, happened, at }),
    findWalk: (walkId) => walks.find(walkId),
    async walksOf(editionId) {
      const range = { pk: partitionOf(editionId), skPrefix: key('WALK') };
      const items = await queryAll(settings.table, range);
      return items
        .map((item) => walks.fromItem(item))
        .sort((left, right) => left.shard - right.shard);
    },
    saveWalk: (walk, happened, at) => walks.save({ entity: walk, happened, at }),
  };
}
