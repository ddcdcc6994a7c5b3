import { EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { queryAll } from '../table/query-all.ts';
import { customerItem } from './customer-item.ts';
import type { AddressBooks } from './ports.ts';
import { RECIPIENT_PREFIX, recipientItem } from './recipient-item.ts';
import { byName } from './recipient-store.ts';

/** Sorts behind every recipient. */
const BEHIND_RECIPIENTS = `${RECIPIENT_PREFIX}~`;

export function addressBookStore(settings: StoreSettings): AddressBooks {
  const customers = new EntityStore(customerItem, settings);
  const recipients = new EntityStore(recipientItem, settings);
  return {
    async find(customerId) {
      const { pk, sk: skFrom } = customerItem.keyOf(customerId);
      const items = await queryAll(settings.table, { pk, skFrom, skTo: BEHIND_RECIPIENTS });
      const profile = items.find(({ entity }) => entity === customerItem.entity);
      if (profile === undefined) return undefined;
      return {
        customer: customers.fromItem(profile),
        recipients: items
          .filter(({ entity }) => entity === recipientItem.entity)
          .map((item) => recipients.fromItem(item))
          .sort(byName),
      };
    },
  };
}
