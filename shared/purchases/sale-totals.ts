import * as z from 'zod';
import { Currency } from '../kernel/money.ts';
import type { Sale } from './purchase.ts';

/** Whole numbers, so that adding and taking away leaves nothing behind. */
export const TotalsSums = z.object({
  /** Those in which more was bought than came back; with a known customer, and without one. */
  orders: z.int(),
  amountMinor: z.int(),
  ordersWithoutCustomer: z.int(),
  amountWithoutCustomerMinor: z.int(),
  lines: z.int(),
});
export type TotalsSums = Readonly<z.output<typeof TotalsSums>>;

/** `2011-09`, in the calendar of where it was sold. */
export const Month = z.string().regex(/^\d{4}-\d{2}$/);

const place = { source: z.string(), month: Month, currency: Currency };
export const MonthTotals = z.object({ ...place, ...TotalsSums.shape });
export type MonthTotals = Readonly<z.output<typeof MonthTotals>>;

/** What one sale adds to, or takes from, the totals of its month. */
export type TotalsShare = MonthTotals & Pick<Sale, 'id'>;

export const NO_TOTALS: TotalsSums = {
  ...{ orders: 0, amountMinor: 0, ordersWithoutCustomer: 0, amountWithoutCustomerMinor: 0 },
  lines: 0,
};

/** What came back is taken off in the month in which it came back, as books are kept. */
export function totalsShareOf(sale: Sale, sign: 1 | -1 = 1): TotalsShare {
  const { id, source, on, currency, customerId, amountMinor, lineCount } = sale;
  const month = on.toPlainYearMonth().toString();
  const isKnown = customerId !== undefined;
  const orders = amountMinor > 0 ? 1 : 0;
  // `-0` would be stored as such.
  const signed = (count: number) => (count === 0 ? 0 : sign * count);
  return {
    ...{ id, source, month, currency },
    orders: signed(isKnown ? orders : 0),
    amountMinor: signed(isKnown ? amountMinor : 0),
    ordersWithoutCustomer: signed(isKnown ? 0 : orders),
    amountWithoutCustomerMinor: signed(isKnown ? 0 : amountMinor),
    lines: signed(lineCount),
  };
}

const SUM_NAMES = [
  ...['orders', 'amountMinor', 'ordersWithoutCustomer', 'amountWithoutCustomerMinor', 'lines'],
] as const satisfies readonly string[] as readonly (keyof TotalsSums)[];

export function sumsOf(totals: readonly TotalsSums[]): TotalsSums {
  const sums = totals.reduce<Record<keyof TotalsSums, number>>(
    (sum, each) => {
      for (const name of SUM_NAMES) sum[name] += each[name];
      return sum;
    },
    { ...NO_TOTALS },
  );
  return sums;
}

/** Added up, in order of source, month and currency; those that come to nothing are left out. */
export function monthTotalsOf(parts: readonly MonthTotals[]): readonly MonthTotals[] {
  const byPlace = Map.groupBy(parts, ({ source, month, currency }) =>
    [source, month, currency].join(' '),
  );
  return [...byPlace.values()]
    .flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      const { source, month, currency } = first;
      return [{ source, month, currency, ...sumsOf(same) }];
    })
    .filter((totals) => SUM_NAMES.some((name) => totals[name] !== 0))
    .toSorted((left, right) => (orderText(left) < orderText(right) ? -1 : 1));
}

function orderText({ source, month, currency }: MonthTotals): string {
  return `${source} ${month} ${currency}`;
}
