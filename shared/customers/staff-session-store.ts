import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { expiresAtSecondsOf } from './expiry.ts';
import type { StaffSessions } from './ports.ts';
import { StaffSession, type StaffSessionRef } from './staff-session.ts';

//   pk   STAFF#<keyId>                   sk   SESSION#<sha256 of the secret>
const keyOf = ({ apiKeyId, sessionId }: StaffSessionRef) => ({
  pk: key('STAFF', apiKeyId),
  sk: key('SESSION', sessionId),
});

const definition: EntityDefinition<StaffSession, StaffSessionRef> = {
  entity: 'staffSession',
  schemaVersion: 1,
  schema: StaffSession,
  keyOf,
  refOf: ({ apiKeyId, id }) => ({ apiKeyId, sessionId: id }),
  expiresAtSecondsOf: ({ expiresAt }) => expiresAtSecondsOf(expiresAt),
};

export function staffSessionStore(settings: StoreSettings): StaffSessions {
  const sessions = new EntityStore(definition, settings);
  return {
    find: (ref) => sessions.find(ref),
    save: (session, at) => sessions.save({ entity: session, happened: [], at }),
    remove: ({ apiKeyId, id: sessionId, version: versionExpected }) =>
      settings.table.write({
        kind: 'remove',
        key: keyOf({ apiKeyId, sessionId }),
        versionExpected,
      }),
  };
}
