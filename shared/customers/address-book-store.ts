import { EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { queryAll } from '../table/query-all.ts';
import type { Item } from '../table/table.ts';
import { customerItem } from './customer-item.ts';
import type { CustomerParts } from './customer-parts.ts';
import { ofAllParts } from './of-all-parts.ts';
import type { AddressBook, AddressBooks } from './ports.ts';
import { RECIPIENT_PREFIX, recipientItem } from './recipient-item.ts';
import { byName, onceEach } from './recipient-store.ts';

/** Sorts behind every recipient. */
const BEHIND_RECIPIENTS = `${RECIPIENT_PREFIX}~`;

export function addressBookStore(settings: StoreSettings): AddressBooks {
  return { find: async (customer) => (await readAddressBook(settings, customer))?.book };
}

/** With all that lies beside it, from another sort key before the profile on. */
export async function readAddressBook(
  settings: StoreSettings,
  customer: CustomerParts,
  skFrom?: string,
): Promise<{ readonly book: AddressBook; readonly items: readonly Item[] } | undefined> {
  const customers = new EntityStore(customerItem, settings);
  const recipients = new EntityStore(recipientItem, settings);
  const items = await ofAllParts(customer, (customerId) => {
    const { pk, sk } = customerItem.keyOf(customerId);
    return queryAll(settings.table, { pk, skFrom: skFrom ?? sk, skTo: BEHIND_RECIPIENTS });
  });
  // The profile of the record that leads comes first.
  const profile = items.find(({ entity }) => entity === customerItem.entity);
  if (profile === undefined) return undefined;
  const record = customers.fromItem(profile);
  const lead = record.mergedInto === undefined ? record : await customers.find(record.mergedInto);
  const found = items
    .filter(({ entity }) => entity === recipientItem.entity)
    .map((item) => recipients.fromItem(item));
  return {
    book: { customer: lead ?? record, recipients: onceEach(found).toSorted(byName) },
    items,
  };
}
