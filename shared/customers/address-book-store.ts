import { EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { queryAll } from '../table/query-all.ts';
import type { Customer } from './customer.ts';
import { customerItem } from './customer-item.ts';
import { ofAllParts } from './customer-parts.ts';
import type { AddressBooks } from './ports.ts';
import { RECIPIENT_PREFIX, recipientItem } from './recipient-item.ts';
import { byName, onceEach } from './recipient-store.ts';

/** Sorts behind every recipient. */
const BEHIND_RECIPIENTS = `${RECIPIENT_PREFIX}~`;

export function addressBookStore(settings: StoreSettings): AddressBooks {
  const customers = new EntityStore(customerItem, settings);
  const recipients = new EntityStore(recipientItem, settings);
  const leadOfRecord = async (record: Customer) =>
    record.mergedInto === undefined
      ? record
      : ((await customers.find(record.mergedInto)) ?? record);
  return {
    async find(customer) {
      const items = await ofAllParts(customer, (customerId) => {
        const { pk, sk: skFrom } = customerItem.keyOf(customerId);
        return queryAll(settings.table, { pk, skFrom, skTo: BEHIND_RECIPIENTS });
      });
      // The profile of the record that leads comes first.
      const profile = items.find(({ entity }) => entity === customerItem.entity);
      if (profile === undefined) return undefined;
      const found = items
        .filter(({ entity }) => entity === recipientItem.entity)
        .map((item) => recipients.fromItem(item));
      return {
        customer: await leadOfRecord(customers.fromItem(profile)),
        recipients: onceEach(found).toSorted(byName),
      };
    },
  };
}
