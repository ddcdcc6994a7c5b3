import { pageOfParts } from '../customers/page-of-parts.ts';
import { localDateOf } from '../kernel/time.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { PHOTOS_A_DAY_MAX, Photo, type PhotoRef } from './photo.ts';
import type { Photos } from './ports.ts';

//   pk   CUSTOMER#<customerId>           sk   PHOTO#<photoId>
const definition: EntityDefinition<Photo, PhotoRef> = {
  entity: 'photo',
  schemaVersion: 1,
  schema: Photo,
  keyOf: ({ customerId, photoId }) => ({
    pk: key('CUSTOMER', customerId),
    sk: key('PHOTO', photoId),
  }),
  refOf: ({ customerId, id }) => ({ customerId, photoId: id }),
};

const COUNTER_KEPT_HOURS = 48;

export function photoCountPartition(customerId: Photo['customerId']): string {
  return key('PHOTOCOUNT', customerId);
}

export function photoStore(settings: StoreSettings): Photos {
  const photos = new EntityStore(definition, settings);
  const { table } = settings;
  return {
    find: (ref) => photos.find(ref),
    findMany: (refs) => photos.findMany(refs),
    async newest(customerId, limit) {
      const { items } = await pageOfParts(settings.table, { customerId, prefix: 'PHOTO', limit });
      return items.map((item) => photos.fromItem(item));
    },
    save: (photo) => photos.save({ entity: photo, happened: [], at: photo.receivedAt }),
    //   pk   PHOTOCOUNT#<customerId>         sk   <utc day>                       a counter that expires
    countOne: (customerId, at) =>
      table.countUp(
        {
          pk: photoCountPartition(customerId),
          sk: localDateOf(at, 'UTC').toString(),
        },
        {
          max: PHOTOS_A_DAY_MAX,
          expiresAtSeconds: Math.floor(
            at.add({ hours: COUNTER_KEPT_HOURS }).epochMilliseconds / 1000,
          ),
        },
      ),
  };
}
