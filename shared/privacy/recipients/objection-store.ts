import {
  type EntityDefinition,
  EntityStore,
  type StoreSettings,
} from '../../table/entity-store.ts';
import { key } from '../../table/keys.ts';
import { OBJECTION_KEPT_DAYS, Objection, type ObjectionId, PROOF_MINUTES } from './objection.ts';
import type { Objections } from './ports.ts';

//   pk   OBJECTION#<objectionId>         sk   OBJECTION
export const objectionItem: EntityDefinition<Objection, ObjectionId> = {
  entity: 'objection',
  schemaVersion: 1,
  schema: Objection,
  keyOf: (objectionId) => ({ pk: key('OBJECTION', objectionId), sk: 'OBJECTION' }),
  refOf: ({ id }) => id,
  expiresAtSecondsOf: (objection) => {
    const endsAt =
      objection.state === 'proven'
        ? objection.provenAt.add({ minutes: PROOF_MINUTES })
        : objection.madeAt.add({ hours: 24 * OBJECTION_KEPT_DAYS });
    return Math.floor(endsAt.epochMilliseconds / 1000);
  },
};

export function objectionStore(settings: StoreSettings): Objections {
  const store = new EntityStore(objectionItem, settings);
  return {
    find: (objectionId) => store.find(objectionId),
    save: (objection, happened, at) => store.save({ entity: objection, happened, at }),
  };
}
