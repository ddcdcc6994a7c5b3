import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { Fence } from './fence.ts';
import type { Fences } from './ports.ts';

//   pk   FENCE                           sk   FENCE
//   due  DUE#<utc day>#<shard>           <settleAt>#settle#fence
export const fenceItem: EntityDefinition<Fence, 'fence'> = {
  entity: 'fence',
  schemaVersion: 1,
  schema: Fence,
  keyOf: () => ({ pk: 'FENCE', sk: 'FENCE' }),
  refOf: ({ id }) => id,
  dueOf: ({ id, settleAt }) => ({ id, shardBy: id, dueAt: settleAt, action: 'settle' }),
};

export function fenceStore(settings: StoreSettings): Fences {
  const fences = new EntityStore(fenceItem, settings);
  return {
    find: () => fences.find('fence'),
    save: (entity, isMoved, at) =>
      fences.save({ entity, happened: isMoved ? [{ type: 'FenceMoved' }] : [], at }),
  };
}
