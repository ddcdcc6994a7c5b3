import type { CustomerId } from '../customers/customer.ts';
import { customerEmailItem } from '../customers/customer-item.ts';
import { identifierItems } from '../customers/identifiers/identifier-item.ts';
import { hashOf } from '../customers/secret-hash.ts';
import { signInItem } from '../customers/sign-in-item.ts';
import { StoredGift } from '../gifts/gift-packing.ts';
import { giverKeys } from '../gifts/giver-store.ts';
import { releaseKey } from '../gifts/release-store.ts';
import { asideMailItem } from '../inbound-mail/aside-mail-store.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import { removeCare } from '../managers/removed-care-store.ts';
import { placeOfParticipation } from '../measurement/laboratory-store.ts';
import { sandboxPartition } from '../payments/sandbox-item.ts';
import { suppressionItem } from '../permission/suppression-item.ts';
import { photoCountPartition } from '../photos/photo-store.ts';
import { printJobIdOf } from '../print/print-job.ts';
import { printJobKey } from '../print/print-job-store.ts';
import { saleItem } from '../purchases/purchase-store.ts';
import { forgetSale } from '../purchases/sale-removal-store.ts';
import { removeStatistics } from '../purchases/statistics-removal-store.ts';
import { statisticsItem } from '../purchases/statistics-store.ts';
import type { StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { queryAll } from '../table/query-all.ts';
import type { Item, ItemKey, Write } from '../table/table.ts';
import { buyerKeys } from '../value/buyer-store.ts';
import { takenFromSpectrum } from '../value/spectrum-store.ts';
import { workFormKey } from '../work-forms/work-form-store.ts';
import { Elsewhere } from './elsewhere.ts';
import type { PersonalItems } from './ports.ts';

export function personalItemsStore({ table, shardCount }: StoreSettings): PersonalItems {
  return {
    page: ({ customerId, ...range }) => table.query({ pk: key('CUSTOMER', customerId), ...range }),

    async elsewhere(customerId, items) {
      const isProfileHere = items.some(({ entity }) => entity === 'customer');
      const partitions = isProfileHere
        ? [sandboxPartition(customerId), photoCountPartition(customerId)]
        : [];
      const keys = [
        ...items.flatMap(keysThatItLeadsTo),
        ...(isProfileHere ? giverKeys(customerId, shardCount) : []),
        ...(isProfileHere ? buyerKeys(customerId, shardCount) : []),
      ];
      const [found, ...more] = await Promise.all([
        keys.length === 0 ? [] : table.findMany(keys),
        ...partitions.map((pk) => queryAll(table, { pk })),
      ]);
      return [...found.filter((item) => isTheirs(item, customerId)), ...more.flat()];
    },

    noted: (customerId) =>
      table.findMany([...giverKeys(customerId, shardCount), ...buyerKeys(customerId, shardCount)]),

    async remove(item) {
      // A counter has no version and nothing of theirs in it; it is gone after two days.
      if (item.version === undefined) return accepted(undefined);
      const { pk, sk, version: versionExpected } = item;
      if (item.entity === 'care') return removeCare({ table, shardCount }, item);
      if (item.entity === saleItem.entity) return forgetSale({ table, shardCount }, item);
      if (item.entity === statisticsItem.entity) {
        return removeStatistics({ table, shardCount }, item);
      }
      const removal = { kind: 'remove', key: { pk, sk }, versionExpected } as const;
      const counts = takenFromCounts(item);
      // A transaction tells more than a write does.
      const removed = await (counts.length === 0
        ? table.write(removal)
        : table.writeAll([removal, ...counts]));
      return removed.ok ? removed : refused('changed_meanwhile');
    },
  };
}

/** Counts of how many customers are so and so must not go on counting them. */
function takenFromCounts(item: Item): readonly Write[] {
  return item.entity === 'value' ? takenFromSpectrum(item) : [];
}

/** An address that they gave up may be another customer's by now. */
function isTheirs(item: Item, customerId: CustomerId): boolean {
  return item.customerId === undefined || item.customerId === customerId;
}

function keysThatItLeadsTo(item: Item): readonly ItemKey[] {
  switch (item.entity) {
    case 'customer':
      return keysOfIdentifiers(item);
    case 'gift':
      return keysOfGift(item);
    case 'purchase':
      return [saleItem.keyOf(String(item.id))];
    case 'participation':
      return [placeOfParticipation(item)];
    case 'elsewhere':
      return [keyOfElsewhere(Elsewhere.parse(item))];
    default:
      return [];
  }
}

function keysOfIdentifiers(item: Item): readonly ItemKey[] {
  const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value : []);
  const emails = [String(item.email), ...texts(item.moreEmails)];
  return [
    ...emails.flatMap((email) => [
      customerEmailItem.keyOf(email),
      suppressionItem.keyOf(hashOf(email)),
      signInItem.keyOf(hashOf(email)),
    ]),
    ...texts(item.phones).map((phone) => identifierItems.phone.keyOf(phone)),
    ...texts(item.storeCards).map((card) => identifierItems.store_card.keyOf(card)),
  ];
}

/** Whatever it became of since: a release and a postcard outlive what they were made for. */
function keysOfGift(item: Item): readonly ItemKey[] {
  const gift = StoredGift.parse(item as never);
  const { id: giftId, deliverOn } = gift;
  const chargedAts = [
    ...('chargedAt' in gift ? [gift.chargedAt] : []),
    ...gift.attempts.flatMap(({ outcome, endedAt }) =>
      outcome === 'charged' && endedAt !== undefined ? [endedAt] : [],
    ),
  ];
  const jobId = printJobIdOf({ kind: 'postcard', giftId, deliverOn });
  return [
    ...chargedAts.map((releasedAt) => releaseKey({ releasedAt, giftId })),
    printJobKey(jobId),
  ];
}

function keyOfElsewhere({ kind, id }: Elsewhere): ItemKey {
  switch (kind) {
    case 'work_form':
      return workFormKey(id);
    case 'print_job':
      return printJobKey(id);
    case 'aside_mail':
      return asideMailItem.keyOf(id);
  }
}
