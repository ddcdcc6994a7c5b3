import { Customer, type CustomerId } from '../customers/customer.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Clock } from '../kernel/time.ts';
import type { Item } from '../table/table.ts';
import { type ExportDocument, exportDocumentOf } from './export-document.ts';
import { fileKeysOf } from './personal-files.ts';
import type { PersonalItems } from './ports.ts';

const PAGE_SIZE = 250;
/** What is read, written down and sent while somebody waits: some hundred kilobytes. */
export const AT_ONCE_ITEM_COUNT_MAX = 600;

type Ports = { readonly personalItems: Pick<PersonalItems, 'page' | 'elsewhere'> };

/** Some of what is stored of one record of a customer. */
export type PersonalPage = { readonly customerId: CustomerId; readonly items: readonly Item[] };

/**
 * Page by page, everything that is stored of a customer, with what lies elsewhere, and with the
 * records that became part of theirs.
 * @param parts what is known of these already, where the profile that leads to them may be gone
 */
export async function* everyItemOf(
  ports: Ports,
  customerId: CustomerId,
  parts: readonly CustomerId[] = [],
): AsyncGenerator<PersonalPage> {
  const merged = new Set(parts.filter((part) => part !== customerId));
  for await (const items of itemsOfRecord(ports, customerId)) {
    for (const recordId of items.flatMap(mergedIdsIn)) merged.add(recordId);
    yield { customerId, items };
  }
  for (const recordId of merged) {
    for await (const items of itemsOfRecord(ports, recordId)) yield { customerId: recordId, items };
  }
}

function mergedIdsIn(item: Item): readonly CustomerId[] {
  return item.entity === 'customer' ? (Merged.parse(item).merged ?? []).map(idOf) : [];
}

const Merged = Customer.pick({ merged: true });
const idOf = ({ customerId }: { readonly customerId: CustomerId }) => customerId;

async function* itemsOfRecord(
  { personalItems }: Ports,
  customerId: CustomerId,
): AsyncGenerator<readonly Item[]> {
  let cursor: string | undefined;
  do {
    const page = await personalItems.page({
      ...{ customerId, limit: PAGE_SIZE },
      ...(cursor === undefined ? {} : { cursor }),
    });
    const elsewhere = await personalItems.elsewhere(customerId, page.items);
    yield [...page.items, ...elsewhere];
    cursor = page.cursor;
  } while (cursor !== undefined);
}

/** Everything that we have on a customer, as one document. */
export async function gatherEverything(
  ports: Ports & { readonly clock: Clock },
  customerId: CustomerId,
  { itemCountMax = Number.POSITIVE_INFINITY }: { readonly itemCountMax?: number } = {},
): Promise<Outcome<ExportDocument, 'customer_not_found' | 'too_much_at_once'>> {
  const itemByKey = new Map<string, Item>();
  const fileKeys = new Set<string>();
  for await (const page of everyItemOf(ports, customerId)) {
    const { items } = page;
    for (const key of fileKeysOf(page.customerId, items)) fileKeys.add(key);
    // What two things lead to is there once.
    for (const item of items) itemByKey.set(JSON.stringify([item.pk, item.sk]), item);
    if (itemByKey.size > itemCountMax) return refused('too_much_at_once');
  }
  const items = [...itemByKey.values()];
  if (!items.some(({ entity }) => entity === 'customer')) return refused('customer_not_found');
  return accepted(
    exportDocumentOf({ customerId, items, fileKeys: [...fileKeys] }, ports.clock.now()),
  );
}
