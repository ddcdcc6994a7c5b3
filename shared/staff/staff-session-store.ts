import { expiresAtSecondsOf } from '../customers/expiry.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import type { StaffSessions } from './ports.ts';
import { StaffSession, type StaffSessionRef } from './staff-session.ts';

//   pk   STAFF#<staffId>                 sk   SESSION#<sha256 of the secret>
const keyOf = ({ staffId, sessionId }: StaffSessionRef) => ({
  pk: key('STAFF', staffId),
  sk: key('SESSION', sessionId),
});

const definition: EntityDefinition<StaffSession, StaffSessionRef> = {
  entity: 'staff_session',
  schemaVersion: 1,
  schema: StaffSession,
  keyOf,
  refOf: ({ staffId, id }) => ({ staffId, sessionId: id }),
  expiresAtSecondsOf: ({ expiresAt }) => expiresAtSecondsOf(expiresAt),
};

export function staffSessionStore(settings: StoreSettings): StaffSessions {
  const sessions = new EntityStore(definition, settings);
  return {
    find: (ref) => sessions.find(ref),
    save: (session, at) => sessions.save({ entity: session, happened: [], at }),
    remove: ({ staffId, id: sessionId, version: versionExpected }) =>
      settings.table.write({
        kind: 'remove',
        key: keyOf({ staffId, sessionId }),
        versionExpected,
      }),
  };
}
