import type { EntityDefinition } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { Recipient, type RecipientRef } from './recipient.ts';
import { hashOf } from './secret-hash.ts';

export const RECIPIENT_PREFIX = 'RECIPIENT';

//   pk   CUSTOMER#<customerId>           sk   RECIPIENT#<recipientId>
//   with an e-mail, on the standing list RECIPIENT-<sha256 of it>, as <customerId>.<recipientId>
export const recipientItem: EntityDefinition<Recipient, RecipientRef> = {
  entity: 'recipient',
  schemaVersion: 1,
  schema: Recipient,
  keyOf: ({ customerId, recipientId }) => ({
    pk: key('CUSTOMER', customerId),
    sk: key(RECIPIENT_PREFIX, recipientId),
  }),
  refOf: ({ customerId, id }) => ({ customerId, recipientId: id }),
  // So that the recipient, who knows no customer, is found in every address book by their address.
  listedOf: ({ customerId, id, email, createdAt }) =>
    email === undefined
      ? undefined
      : {
          ...{ list: recipientListOf(hashOf(email)), isStanding: true },
          ...{ listedAt: createdAt, id: `${customerId}.${id}` },
        },
};

export function recipientListOf(emailHash: string): string {
  return `RECIPIENT-${emailHash}`;
}

export function recipientRefOf(listedId: string): RecipientRef {
  const [customerId = '', recipientId = ''] = listedId.split('.');
  return { customerId, recipientId };
}
