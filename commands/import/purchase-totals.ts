import { inParallel } from '../../shared/kernel/in-parallel.ts';
import type { Sales } from '../../shared/purchases/ports.ts';
import type { PurchaseId, Sale } from '../../shared/purchases/purchase.ts';
import {
  type MonthTotals,
  monthTotalsOf,
  totalsShareOf,
} from '../../shared/purchases/sale-totals.ts';
import { moneyText } from './report.ts';

const BATCH_SIZE = 1000;

/** The totals of these orders as they are stored: read back, not remembered. */
export async function storedTotals(
  sales: Pick<Sales, 'findMany'>,
  ids: readonly PurchaseId[],
): Promise<readonly MonthTotals[]> {
  const batches = Array.from({ length: Math.ceil(ids.length / BATCH_SIZE) }, (_, batch) =>
    ids.slice(batch * BATCH_SIZE, (batch + 1) * BATCH_SIZE),
  );
  const found = await inParallel(batches, (batch) => sales.findMany(batch), 4);
  return totalsOf(found.flat());
}

export function totalsOf(sales: readonly Sale[]): readonly MonthTotals[] {
  return monthTotalsOf(sales.map((sale) => totalsShareOf(sale)));
}

/** A row for each month, and whether the file and what is stored agree. */
export function totalsTable(
  ofFile: readonly MonthTotals[],
  stored: readonly MonthTotals[],
): { readonly lines: readonly string[]; readonly isSame: boolean } {
  const storedByPlace = new Map(stored.map((totals) => [placeOf(totals), totals]));
  const rows = ofFile.map((totals) => {
    const { orders, amountMinor, currency, lines } = totals;
    const { ordersWithoutCustomer, amountWithoutCustomerMinor } = totals;
    const isSame = isEqual(totals, storedByPlace.get(placeOf(totals)));
    const cells = [
      totals.month,
      ...[number(orders), moneyText({ amountMinor, currency })],
      ...[number(ordersWithoutCustomer)],
      moneyText({ amountMinor: amountWithoutCustomerMinor, currency }),
      ...[number(lines), isSame ? 'stored' : 'DIFFERS'],
    ];
    return { cells, isSame };
  });
  const heads = ['month', 'orders', 'bought', 'no customer', 'bought', 'lines', ''];
  const all = [heads, ...rows.map(({ cells }) => cells)];
  const widths = heads.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return {
    lines: all.map((row) =>
      `  ${row.map((cell, column) => padded(cell, widths[column] ?? 0, column)).join('  ')}`.trimEnd(),
    ),
    isSame: rows.every(({ isSame }) => isSame) && stored.length === ofFile.length,
  };
}

const NAME_COLUMNS = [0, 6];

function padded(cell: string, width: number, column: number): string {
  return NAME_COLUMNS.includes(column) ? cell.padEnd(width) : cell.padStart(width);
}

function isEqual(left: MonthTotals, right: MonthTotals | undefined): boolean {
  return right !== undefined && JSON.stringify(left) === JSON.stringify(right);
}

function placeOf({ source, month, currency }: MonthTotals): string {
  return `${source} ${month} ${currency}`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
