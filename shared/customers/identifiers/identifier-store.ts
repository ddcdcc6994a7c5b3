import type { Instant } from '../../kernel/time.ts';
import { EntityStore, type StoreSettings } from '../../table/entity-store.ts';
import type { CustomerId } from '../customer.ts';
import { customerEmailItem } from '../customer-item.ts';
import type { Identifier, IdentifierOwner } from './identifier.ts';
import { identifierItems } from './identifier-item.ts';
import type { Identifiers } from './ports.ts';

export function identifierStore(settings: StoreSettings): Identifiers {
  const emails = new EntityStore(customerEmailItem, settings);
  const others = {
    phone: new EntityStore(identifierItems.phone, settings),
    store_card: new EntityStore(identifierItems.store_card, settings),
  };
  const writeOf = (
    { kind, value }: Identifier,
    { version, customerId }: IdentifierOwner,
    at: Instant,
  ) => {
    const owned = { id: value, version, customerId };
    return kind === 'email'
      ? emails.writeOf({ entity: owned, happened: [], at })
      : others[kind].writeOf({ entity: { ...owned, addedAt: at }, happened: [], at });
  };
  return {
    find: ({ kind, value }) => (kind === 'email' ? emails : others[kind]).find(value),
    claimOf: (identifier, customerId: CustomerId, at) =>
      writeOf(identifier, { version: 0, customerId }, at),
    moveOf: (identifier, { version }, to, at) =>
      writeOf(identifier, { version, customerId: to }, at),
    releaseOf: ({ kind, value }, { version }) => ({
      kind: 'remove',
      key: kind === 'email' ? customerEmailItem.keyOf(value) : identifierItems[kind].keyOf(value),
      versionExpected: version,
    }),
  };
}
