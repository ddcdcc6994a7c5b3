import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import type { Tellings } from './ports.ts';
import { Telling, type TellingRef } from './telling.ts';

const TELLING_KEPT_DAYS = 90;

//   pk   CUSTOMER#<customerId>           sk   TOLD#<eventId>
const definition: EntityDefinition<Telling, TellingRef> = {
  entity: 'telling',
  schemaVersion: 1,
  schema: Telling,
  keyOf: ({ customerId, eventId }) => ({
    pk: key('CUSTOMER', customerId),
    sk: key('TOLD', eventId),
  }),
  refOf: ({ customerId, id }) => ({ customerId, eventId: id }),
  expiresAtSecondsOf: ({ claim }) =>
    Math.floor(claim.claimedAt.epochMilliseconds / 1000) + TELLING_KEPT_DAYS * 86_400,
};

export function tellingStore(settings: StoreSettings): Tellings {
  const tellings = new EntityStore(definition, settings);
  return {
    find: (ref) => tellings.find(ref),
    save: (telling, at) => tellings.save({ entity: telling, happened: [], at }),
  };
}
