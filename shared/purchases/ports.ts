import type { CustomerId } from '../customers/customer.ts';
import type { CustomerParts } from '../customers/customer-parts.ts';
import type { Customers } from '../customers/ports.ts';
import type { Ids, Secrets } from '../kernel/ids.ts';
import type { Clock, Instant } from '../kernel/time.ts';
import type { Suppressions } from '../permission/ports.ts';
import type { Happening } from '../table/entity-store.ts';
import type { Put, Table, Write } from '../table/table.ts';
import type { Cell, CellShare } from '../value/cell.ts';
import type { Purchase, PurchaseId, PurchaseRef, Sale } from './purchase.ts';
import type { MonthTotals, TotalsShare } from './sale-totals.ts';
import type { PurchaseStatistics } from './statistics.ts';

export interface Purchases {
  find(ref: PurchaseRef): Promise<Purchase | undefined>;
  /** In no order; what does not exist is left out. */
  findMany(refs: readonly PurchaseRef[]): Promise<readonly Purchase[]>;
  /** All of them, of all records, in no order. */
  ofCustomer(customer: CustomerParts): Promise<readonly Purchase[]>;
  writeOf(purchase: Purchase, at: Instant): Write;
  removalOf(purchase: Pick<Purchase, 'customerId' | 'id' | 'version'>): Write;
}

/** Every order that was taken in, by its source and number. */
export interface Sales {
  /** In no order; what does not exist is left out. */
  findMany(ids: readonly PurchaseId[]): Promise<readonly Sale[]>;
  writeOf(sale: Sale, at: Instant): Write;
}

/** What all sold in a month, customers known or not. */
export interface SaleTotals {
  /** By month and currency, in order. */
  ofSource(source: string): Promise<readonly MonthTotals[]>;
  /** One item takes all shares of one month and currency, so give all of a transaction at once. */
  additionsOf(shares: readonly TotalsShare[]): readonly Write[];
}

export interface StatisticsBook {
  /** Of the record that leads; of one that became part of another there are none. */
  find(customerId: CustomerId): Promise<PurchaseStatistics | undefined>;
  writeOf(statistics: PurchaseStatistics, happened: readonly Happening[], at: Instant): Put;
  removalOf(statistics: Pick<PurchaseStatistics, 'customerId' | 'version'>): Write;
}

/** `of_last_year` ends with the last week in which anybody bought, in each currency for itself. */
export type PastWanted = 'all' | 'of_last_year' | 'none';

/** What the fits read: sums over customers who are alike. */
export interface Cells {
  /** Of all shards, added up; those that hold nothing are left out. */
  all(wanted?: { readonly past?: PastWanted }): Promise<readonly Cell[]>;
  /** Takes away what everybody has left: places where customers stand now. Says how many. */
  removeEmpty(): Promise<number>;
  /** For the transaction that changes this customer's statistics. */
  additionsOf(customerId: CustomerId, moves: readonly CellShare[]): readonly Write[];
}

export type CountPorts = {
  readonly customers: Pick<Customers, 'find'>;
  readonly purchases: Pick<Purchases, 'ofCustomer'>;
  readonly statistics: StatisticsBook;
  readonly cells: Pick<Cells, 'additionsOf'>;
  readonly transactions: Pick<Table, 'writeAll'>;
  readonly clock: Clock;
};

/** To find a customer by what a source knows, or to begin a record. */
export type BuyerPorts = {
  readonly customers: Pick<Customers, 'find' | 'findByEmail' | 'save'>;
  readonly suppressions: Pick<Suppressions, 'findReason' | 'hasObjected'>;
  readonly ids: Ids;
  readonly secrets: Pick<Secrets, 'token'>;
  readonly clock: Clock;
};

export type RecordPorts = {
  readonly purchases: Pick<Purchases, 'findMany' | 'writeOf' | 'removalOf'>;
  readonly sales: Sales;
  readonly saleTotals: Pick<SaleTotals, 'additionsOf'>;
  readonly transactions: Pick<Table, 'writeAll'>;
  readonly clock: Clock;
};
