import type { Customer, CustomerId } from '../customers/customer.ts';
import { partsOf } from '../customers/customer-parts.ts';
import type { Customers } from '../customers/ports.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { Temporal } from '../kernel/time.ts';
import { netReturns } from './net-returns.ts';
import type { Purchases } from './ports.ts';
import type { Purchase, PurchaseLine } from './purchase.ts';

export type HistoryLine = Pick<PurchaseLine, 'sku' | 'name'> & {
  /** As it was bought; below zero where something came back and nobody knows what it belongs to. */
  readonly quantity: number;
  /** Of it. */
  readonly returned: number;
  /** What it cost, without what came back. */
  readonly amountMinor: number;
};

export type HistoryEntry = {
  readonly purchase: Purchase;
  readonly lines: readonly HistoryLine[];
  readonly amountMinor: number;
};

export type History = {
  readonly customer: Customer;
  /** The newest first. */
  readonly entries: readonly HistoryEntry[];
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  readonly purchaseCount: number;
};

const PAGE_SIZE = 20;

/** A customer's own history: what they bought anywhere, with what came back taken off. */
export async function findHistory(
  ports: {
    readonly customers: Pick<Customers, 'find'>;
    readonly purchases: Pick<Purchases, 'ofCustomer'>;
  },
  { customerId, page = 1 }: { readonly customerId: CustomerId; readonly page?: number },
): Promise<Outcome<History, 'customer_not_found'>> {
  const customer = await ports.customers.find(customerId);
  if (customer === undefined) return refused('customer_not_found');
  const all = historyOf(await ports.purchases.ofCustomer(partsOf(customer)));
  const pageCount = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  const shown = Math.min(page, pageCount);
  const entries = all.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE);
  return accepted({ customer, entries, page: shown, pageCount, purchaseCount: all.length });
}

/** The newest first; a return stands beside what it cancels, and by itself only when it fits nothing. */
export function historyOf(purchases: readonly Purchase[]): readonly HistoryEntry[] {
  const { kept, unmatched } = netReturns(purchases);
  const linesByPurchase = new Map<Purchase, HistoryLine[]>();
  const add = (purchase: Purchase, line: HistoryLine) => {
    const lines = linesByPurchase.get(purchase);
    if (lines === undefined) linesByPurchase.set(purchase, [line]);
    else lines.push(line);
  };
  for (const { purchase, lines } of kept) {
    for (const { line, quantity, amountMinor } of lines) {
      const returned = line.quantity - quantity;
      add(purchase, { ...named(line), quantity: line.quantity, returned, amountMinor });
    }
  }
  for (const { purchase, line, quantity } of unmatched) {
    const amountMinor = Math.round((line.amountMinor * quantity) / -line.quantity);
    add(purchase, { ...named(line), quantity: -quantity, returned: 0, amountMinor });
  }
  return [...linesByPurchase]
    .map(([purchase, lines]) => ({
      ...{ purchase, lines },
      amountMinor: lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    }))
    .toSorted((left, right) => Temporal.Instant.compare(right.purchase.at, left.purchase.at));
}

function named({ sku, name }: PurchaseLine): Pick<PurchaseLine, 'sku' | 'name'> {
  return name === undefined ? { sku } : { sku, name };
}
