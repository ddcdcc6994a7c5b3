import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { expiresAtSecondsOf } from './expiry.ts';
import { MailDecline } from './mail-decline.ts';
import type { MailDeclines } from './ports.ts';

/** A form lies about until the next catalogue, and longer. */
const LINK_WORKS_DAYS = 500;

//   pk   DECLINE#<sha256 of the secret>  sk   MAIL
const definition: EntityDefinition<MailDecline, MailDecline['id']> = {
  entity: 'mail_decline',
  schemaVersion: 1,
  schema: MailDecline,
  keyOf: (hash) => ({ pk: key('DECLINE', hash), sk: 'MAIL' }),
  refOf: ({ id }) => id,
  expiresAtSecondsOf: ({ issuedAt }) =>
    expiresAtSecondsOf(issuedAt.add({ hours: 24 * LINK_WORKS_DAYS })),
};

export function mailDeclineStore(settings: StoreSettings): MailDeclines {
  const declines = new EntityStore(definition, settings);
  return {
    find: (hash) => declines.find(hash),
    save: (decline, at) => declines.save({ entity: decline, happened: [], at }),
  };
}
