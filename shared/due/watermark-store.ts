import { EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import type { Watermarks } from './ports.ts';
import { Watermark } from './watermark.ts';

//   pk   SWEEP#<shard>           sk   WATERMARK
export function watermarkStore(settings: StoreSettings): Watermarks {
  const store = new EntityStore<Watermark, number>(
    {
      entity: 'watermark',
      schemaVersion: 1,
      schema: Watermark,
      keyOf: (shard) => ({ pk: key('SWEEP', String(shard)), sk: 'WATERMARK' }),
      refOf: (watermark) => Number(watermark.id),
    },
    settings,
  );
  return {
    find: (shard) => store.find(shard),
    save: (entity, at) => store.save({ entity, happened: [], at }),
  };
}
