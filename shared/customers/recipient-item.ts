import type { EntityDefinition } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { Recipient, type RecipientRef } from './recipient.ts';

//   pk   CUSTOMER#<customerId>           sk   RECIPIENT#<recipientId>
export const RECIPIENT_PREFIX = 'RECIPIENT';

export const recipientItem: EntityDefinition<Recipient, RecipientRef> = {
  entity: 'recipient',
  schemaVersion: 1,
  schema: Recipient,
  keyOf: ({ customerId, recipientId }) => ({
    pk: key('CUSTOMER', customerId),
    sk: key(RECIPIENT_PREFIX, recipientId),
  }),
  refOf: ({ customerId, id }) => ({ customerId, recipientId: id }),
};
