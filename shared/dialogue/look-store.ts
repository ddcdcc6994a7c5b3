import { pageOfParts } from '../customers/page-of-parts.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { Look, lookIdOf } from './look.ts';
import type { Looks } from './ports.ts';

const LOOK_KEPT_DAYS = 800;

type LookRef = Pick<Look, 'customerId' | 'id'>;

//   pk   CUSTOMER#<customerId>           sk   LOOK#<lookId>
export const lookItem: EntityDefinition<Look, LookRef> = {
  entity: 'look',
  schemaVersion: 1,
  schema: Look,
  keyOf: ({ customerId, id }) => ({ pk: key('CUSTOMER', customerId), sk: key('LOOK', id) }),
  refOf: ({ customerId, id }) => ({ customerId, id }),
  expiresAtSecondsOf: ({ at }) => Math.floor(at.epochMilliseconds / 1000) + LOOK_KEPT_DAYS * 86_400,
};

export function lookStore(settings: StoreSettings): Looks {
  const looks = new EntityStore(lookItem, settings);
  return {
    async note(look) {
      const id = lookIdOf(look);
      // Refused means that this hour's look at it is there already.
      await looks.save({ entity: { ...look, id, version: 0 }, happened: [], at: look.at });
    },
    async page(range) {
      const { items, ...more } = await pageOfParts(settings.table, { ...range, prefix: 'LOOK' });
      return { ...more, items: items.map((item) => looks.fromItem(item)) };
    },
  };
}
