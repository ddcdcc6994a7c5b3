import type { EntityDefinition } from '../../table/entity-store.ts';
import { key } from '../../table/keys.ts';
import { type IdentifierKind, OwnedIdentifier } from './identifier.ts';

//   pk   PHONE#<E.164>                   sk   CUSTOMER
//   pk   STORECARD#<number>              sk   CUSTOMER
// A mail address has an item of its own, which a new customer is written with (`customer-item.ts`).
const definitionOf = (entity: string, word: string): EntityDefinition<OwnedIdentifier, string> => ({
  entity,
  schemaVersion: 1,
  schema: OwnedIdentifier,
  keyOf: (value) => ({ pk: key(word, value), sk: 'CUSTOMER' }),
  refOf: ({ id }) => id,
});

export const identifierItems: Readonly<
  Record<Exclude<IdentifierKind, 'email'>, EntityDefinition<OwnedIdentifier, string>>
> = {
  phone: definitionOf('customer_phone', 'PHONE'),
  store_card: definitionOf('customer_store_card', 'STORECARD'),
};
