import type { Item } from '../../../shared/table/table.ts';
import type { Slip } from '../slip.ts';
import type { Books } from './books.ts';

/** What a till may be refused for, and when that is right. */
const GONE: ReadonlySet<unknown> = new Set(['customer_not_found', 'customer_forgotten']);

export type SaleNote = {
  readonly source: string;
  readonly month: string;
  readonly currency: string;
  readonly amountMinor: number;
};

/** What the auditor knows of purchases: the slips of the tills, and what became of them. */
export class PurchaseBooks {
  readonly slips = new Set<Slip>();
  readonly sales = new Map<string, SaleNote>();
  /** By source and number, under which id and with whom each purchase lies. */
  readonly #places = new Map<string, Set<string>>();
  /** What each record ever bought, at the most. */
  readonly #mostMinor = new Map<string, Map<string, number>>();

  taken(slip: Slip, purchaseId: string): void {
    this.slips.add(slip);
    this.#place(`${slip.source} ${slip.sourceId}`, purchaseId);
  }

  refused(
    books: Books,
    slip: Slip,
    { reason, isLatest }: { readonly reason: string | undefined; readonly isLatest: boolean },
  ): void {
    const isGone = GONE.has(reason) && books.goneIds.size > 0;
    // An old one that comes round again, or came first.
    const isOld = !isLatest && (reason === 'recorded_otherwise' || reason === 'changed_meanwhile');
    // It was theirs while they were one with somebody, and went with them.
    const isForgotten = reason === 'recorded_otherwise' && isGoneWith(books, slip);
    if (isGone || isOld || isForgotten) return;
    const words = `${slip.source} ${slip.sourceId} was refused: ${reason}`;
    books.violate('purchase_lost', {}, words);
  }

  /** @returns the ids under which the same sale lies, which must be one. */
  write(item: Item): ReadonlySet<string> {
    const id = String(item.id);
    const customerId = String(item.customerId);
    const lines = item.lines as readonly { readonly amountMinor: number }[];
    const most = this.#mostMinor.get(customerId) ?? new Map<string, number>();
    const amounts = lines.map(({ amountMinor }) => Math.max(0, amountMinor));
    const amount = amounts.reduce((sum, each) => sum + each, 0);
    most.set(id, Math.max(most.get(id) ?? 0, amount));
    this.#mostMinor.set(customerId, most);
    return this.#place(`${item.source} ${item.sourceId}`, id);
  }

  #place(sale: string, id: string): ReadonlySet<string> {
    const ids = this.#places.get(sale) ?? new Set<string>();
    this.#places.set(sale, ids.add(id));
    return ids;
  }

  /** More than this can never be counted of these records. */
  mostMinorOf(customerIds: readonly string[]): number {
    return customerIds
      .flatMap((id) => [...(this.#mostMinor.get(id)?.values() ?? [])])
      .reduce((sum, each) => sum + each, 0);
  }
}

/** What was taken in while two records were one lies with the one that led, and goes with it. */
export function isGoneWith({ goneIds, families }: Books, { customer }: Slip): boolean {
  if ('ref' in customer) return false;
  const isOneGone = (id: string) => families.everPartsOf(id).some((part) => goneIds.has(part));
  if ('customerId' in customer) return isOneGone(customer.customerId);
  const [, ulid = ''] = /cus_(\w+)@/.exec(customer.email) ?? [];
  return isOneGone(`cus_${ulid.toUpperCase()}`);
}
