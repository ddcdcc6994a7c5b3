import type { Product } from '../catalogue/product.ts';
import type { Customer, CustomerId } from '../customers/customer.ts';
import type { GiftPorts } from '../gifts/ports.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type CheckedSheet, checkSheet } from './check-sheet.ts';
import type { SentRow } from './decide-sheet-merge.ts';
import type { OrderSheet } from './order-sheet.ts';
import { ownSheet, type SheetPorts } from './own-sheet.ts';

type Ports = SheetPorts &
  Pick<GiftPorts, 'customers' | 'recipients' | 'products' | 'terms' | 'ids'>;

export type FoundProducts = {
  readonly words: string;
  readonly products: readonly Product[];
  readonly hasMore: boolean;
};

export type OpenedSheet = {
  readonly customer: Customer;
  readonly sheet: OrderSheet;
  readonly check: CheckedSheet;
  /** What could not be saved, by row. */
  readonly unsaved: ReadonlyMap<string, SentRow>;
};

/** The own sheet, or what a device sent of it and could not be saved. */
export async function openOwnSheet(
  ports: Ports,
  customerId: CustomerId,
  sent: readonly SentRow[] = [],
): Promise<Outcome<OpenedSheet, 'customer_not_found'>> {
  const [customer, stored] = await Promise.all([
    ports.customers.find(customerId),
    ownSheet(ports, customerId),
  ]);
  if (customer === undefined) return refused('customer_not_found');
  const unsaved = new Map(sent.map((each) => [each.row.rowId, each]));
  const known = new Set(stored.rows.map(({ rowId }) => rowId));
  const rows = [
    ...stored.rows.map((row) => unsaved.get(row.rowId)?.row ?? row),
    ...sent.map(({ row }) => row).filter(({ rowId }) => !known.has(rowId)),
  ];
  const sheet = { ...stored, rows };
  return accepted({
    customer,
    sheet,
    unsaved,
    check: await checkSheet(ports, { customer, sheet }),
  });
}

const FOUND_COUNT_MAX = 6;
/** Each is a query of the whole catalogue. */
const SEARCH_COUNT_MAX = 4;

/** What the shop has for words that somebody typed; by row. */
export async function findProducts(
  { products }: Pick<GiftPorts, 'products'>,
  wordsByRowId: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, FoundProducts>> {
  const wanted = [...wordsByRowId].slice(0, SEARCH_COUNT_MAX);
  return new Map(
    await Promise.all(
      wanted.map(async ([rowId, words]) => {
        const page = await products.list({ limit: 2 * FOUND_COUNT_MAX, q: words });
        const onSale = page.items.filter(({ isOnSale }) => isOnSale);
        const found = {
          words,
          products: onSale.slice(0, FOUND_COUNT_MAX),
          hasMore: onSale.length > FOUND_COUNT_MAX || page.cursor !== undefined,
        };
        return [rowId, found] as const;
      }),
    ),
  );
}
