import { isObjected } from '../permission/suppression.ts';
import { suppressionItem } from '../permission/suppression-item.ts';
import { EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { pageOfStandingList } from '../table/polled-list.ts';
import { queryAll } from '../table/query-all.ts';
import { ofAllParts } from './of-all-parts.ts';
import type { Recipients } from './ports.ts';
import type { Recipient } from './recipient.ts';
import {
  RECIPIENT_PREFIX,
  recipientItem,
  recipientListOf,
  recipientRefOf,
} from './recipient-item.ts';
import { hashOf } from './secret-hash.ts';

export function recipientStore(settings: StoreSettings): Recipients {
  const recipients = new EntityStore(recipientItem, settings);
  const suppressions = new EntityStore(suppressionItem, settings);
  return {
    find: (ref) => recipients.find(ref),
    async ofCustomer(customer) {
      const all = await ofAllParts(customer, async (customerId) => {
        const range = { pk: key('CUSTOMER', customerId), skPrefix: RECIPIENT_PREFIX };
        const items = await queryAll(settings.table, range);
        return items.map((item) => recipients.fromItem(item));
      });
      return onceEach(all).toSorted(byName);
    },
    async objectedAmong(emails) {
      const emailByHash = new Map(emails.map((email) => [hashOf(email), email]));
      if (emailByHash.size === 0) return new Set();
      const found = await suppressions.findMany([...emailByHash.keys()]);
      return new Set(found.filter(isObjected).flatMap(({ id }) => emailByHash.get(id) ?? []));
    },
    async withEmail(emailHash, page) {
      const list = recipientListOf(emailHash);
      const listed = await pageOfStandingList(settings.table, { list, ...page });
      const found = await recipients.findMany(listed.items.map(recipientRefOf));
      // The list is a moment old.
      const items = found.filter(({ email }) => email !== undefined && hashOf(email) === emailHash);
      return { ...listed, items };
    },
    save: (recipient, happened, at) => recipients.save({ entity: recipient, happened, at }),
    writeOf: (recipient, happened, at) => recipients.writeOf({ entity: recipient, happened, at }),
  };
}

/** Somebody given to from two records of one customer stands in both: the one that leads counts. */
export function onceEach(recipients: readonly Recipient[]): readonly Recipient[] {
  const byId = new Map<string, Recipient>();
  for (const recipient of recipients) {
    if (!byId.has(recipient.id)) byId.set(recipient.id, recipient);
  }
  return [...byId.values()];
}

let collator: Intl.Collator | undefined;

export function byName(left: Recipient, right: Recipient): number {
  // One fixed language, so that the order is the same everywhere; made when first needed, since it
  // costs a cold start several milliseconds.
  collator ??= new Intl.Collator('en');
  return collator.compare(left.name, right.name) || (left.id < right.id ? -1 : 1);
}
