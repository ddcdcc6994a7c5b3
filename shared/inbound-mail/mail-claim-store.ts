import type { CustomerId } from '../customers/customer.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { CLAIM_KEPT_DAYS, MailClaim } from './mail-claim.ts';
import type { MailClaims } from './ports.ts';

type Ref = { readonly customerId: CustomerId; readonly id: string };

//   pk   CUSTOMER#<customerId>           sk   MAIL#<hash of the mail>        expires after 30 days
export const mailClaimItem: EntityDefinition<MailClaim, Ref> = {
  entity: 'mailClaim',
  schemaVersion: 1,
  schema: MailClaim,
  keyOf: ({ customerId, id }) => ({ pk: key('CUSTOMER', customerId), sk: key('MAIL', id) }),
  refOf: ({ customerId, id }) => ({ customerId, id }),
  expiresAtSecondsOf: ({ at }) =>
    Math.floor(at.epochMilliseconds / 1000) + CLAIM_KEPT_DAYS * 24 * 60 * 60,
};

export function mailClaimStore(settings: StoreSettings): MailClaims {
  const claims = new EntityStore(mailClaimItem, settings);
  return {
    async firstAt({ customerId, sourceId, at }) {
      const claim = { id: sourceId, version: 0, customerId, at };
      const saved = await claims.save({ entity: claim, happened: [], at });
      if (saved.ok) return at;
      const earlier = await claims.find({ customerId, id: sourceId });
      return earlier?.at ?? at;
    },
  };
}
