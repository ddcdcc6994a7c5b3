import { idUntil, pageOfParts } from '../customers/page-of-parts.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key, keyPrefix } from '../table/keys.ts';
import type { Turns } from './ports.ts';
import { Turn, type TurnRef } from './turn.ts';

//   pk   CUSTOMER#<customerId>           sk   TURN#<turnId>
const definition: EntityDefinition<Turn, TurnRef> = {
  entity: 'turn',
  schemaVersion: 1,
  schema: Turn,
  keyOf: ({ customerId, turnId }) => ({
    pk: key('CUSTOMER', customerId),
    sk: key('TURN', turnId),
  }),
  refOf: ({ customerId, id }) => ({ customerId, turnId: id }),
};

export function turnStore(settings: StoreSettings): Turns {
  const turns = new EntityStore(definition, settings);
  return {
    find: (ref) => turns.find(ref),
    async page({ until, ...range }) {
      const { items, ...more } = await pageOfParts(settings.table, {
        ...{ ...range, prefix: 'TURN', until: idUntil('trn', until) },
      });
      return { ...more, items: items.map((item) => turns.fromItem(item)) };
    },
    async before(turn, count) {
      const { pk, sk } = definition.keyOf({ customerId: turn.customerId, turnId: turn.id });
      const { items } = await settings.table.query({
        ...{ pk, skFrom: keyPrefix('TURN'), skTo: sk, descending: true, limit: count + 1 },
      });
      return items.map((item) => turns.fromItem(item)).filter(({ id }) => id !== turn.id);
    },
    save: (turn, happened, at) => turns.save({ entity: turn, happened, at }),
    writeOf: (turn, happened, at) => turns.writeOf({ entity: turn, happened, at }),
  };
}
