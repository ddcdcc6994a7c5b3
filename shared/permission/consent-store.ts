import { idUntil, pageOfParts } from '../customers/page-of-parts.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { Consent, type ConsentRef } from './consent.ts';
import type { Consents } from './ports.ts';

//   pk   CUSTOMER#<customerId>           sk   CONSENT#<consentId>
const consentItem: EntityDefinition<Consent, ConsentRef> = {
  entity: 'consent',
  schemaVersion: 1,
  schema: Consent,
  keyOf: ({ customerId, consentId }) => ({
    pk: key('CUSTOMER', customerId),
    sk: key('CONSENT', consentId),
  }),
  refOf: ({ customerId, id }) => ({ customerId, consentId: id }),
};

export function consentStore(settings: StoreSettings): Consents {
  const consents = new EntityStore(consentItem, settings);
  return {
    writeOf: (consent, at) => consents.writeOf({ entity: consent, happened: [], at }),
    async page({ until, ...range }) {
      const { items, ...more } = await pageOfParts(settings.table, {
        ...{ ...range, prefix: 'CONSENT', until: idUntil('cns', until) },
      });
      return { ...more, items: items.map((item) => consents.fromItem(item)) };
    },
  };
}
