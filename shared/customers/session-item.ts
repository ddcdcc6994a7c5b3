import type { EntityDefinition } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { expiresAtSecondsOf } from './expiry.ts';
import { Session, type SessionRef } from './session.ts';

//   pk   CUSTOMER#<customerId>           sk   SESSION#<sha256 of the secret>
export const SESSION_PREFIX = 'SESSION';

export const sessionKey = ({ customerId, sessionId }: SessionRef) => ({
  pk: key('CUSTOMER', customerId),
  sk: key('SESSION', sessionId),
});

export const sessionItem: EntityDefinition<Session, SessionRef> = {
  entity: 'session',
  schemaVersion: 1,
  schema: Session,
  keyOf: sessionKey,
  refOf: ({ customerId, id }) => ({ customerId, sessionId: id }),
  expiresAtSecondsOf: ({ expiresAt }) => expiresAtSecondsOf(expiresAt),
};
