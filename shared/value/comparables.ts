import * as z from 'zod';
import { Currency } from '../kernel/money.ts';
import { PlainDate } from '../kernel/time.ts';
import { type Cell, epochDayOf } from './cell.ts';

/** Customers whose orders are of one size: what they spend per order lies within one doubling. */
const ComparableGroup = z.object({
  /** 2^octave minor units and up to twice that. */
  octave: z.int().min(0),
  customerCount: z.int().positive(),
  /** What one customer in ten of them spends in a year, or more. */
  walletMinor: z.int().positive(),
});

/** How much customers of a kind can spend, of one currency; made anew from the cells with every refit. */
export const Comparables = z.object({
  id: Currency,
  version: z.int().nonnegative(),
  asOf: PlainDate,
  groups: z.array(ComparableGroup).max(60).readonly(),
});
export type Comparables = Readonly<z.output<typeof Comparables>>;
export type ComparableGroup = Comparables['groups'][number];

/**
 * The size of an order says what kind of buyer somebody is; how often they order says how much of their
 * need they bring to us. So the best tenth of those with orders like theirs shows how much there is.
 */
const WALLET_QUANTILE = 0.9;
/** Fewer are no kind, but chance. */
export const COMPARABLE_COUNT_MIN = 30;
const DAYS_OF_YEAR = 365;
/** Whoever came less than half a year ago is not multiplied to more than twice. */
const TENURE_DAYS_MIN = 183;

export function octaveOf(spendMinor: number, orders: number): number {
  return Math.max(0, Math.floor(Math.log2(Math.max(1, spendMinor / Math.max(1, orders)))));
}

/** Spend of a year at the pace since the first purchase. */
export function yearSpendOf(spendMinor: number, firstDay: number, today: number): number {
  const tenureDays = Math.max(TENURE_DAYS_MIN, today - firstDay);
  return (Math.max(0, spendMinor) * DAYS_OF_YEAR) / tenureDays;
}

/** @param cells of one currency, of which the present ones count. */
export function comparablesOf(
  cells: readonly Cell[],
  { currency, asOf }: { readonly currency: string; readonly asOf: PlainDate },
): Comparables {
  const today = epochDayOf(asOf);
  const present = cells.filter(
    ({ kind, customers, spendMinor }) => kind === 'present' && customers > 0 && spendMinor > 0,
  );
  const byOctave = Map.groupBy(present, ({ spendMinor, orders }) => octaveOf(spendMinor, orders));
  const groups = [...byOctave]
    .map(([octave, alike]) => groupOf(octave, alike, today))
    .filter(({ customerCount, walletMinor }) => {
      return customerCount >= COMPARABLE_COUNT_MIN && walletMinor > 0;
    })
    .toSorted((left, right) => left.octave - right.octave);
  return { id: currency, version: 0, asOf, groups };
}

function groupOf(octave: number, cells: readonly Cell[], today: number): ComparableGroup {
  const spenders = cells
    .map(({ customers, spendMinor, firstDays }) => ({
      customers,
      // Of a cell all are taken as its average one: it is a week wide and narrow in spend.
      yearSpend: yearSpendOf(spendMinor / customers, firstDays / customers, today),
    }))
    .toSorted((left, right) => left.yearSpend - right.yearSpend);
  const customerCount = spenders.reduce((sum, { customers }) => sum + customers, 0);
  let counted = 0;
  for (const { customers, yearSpend } of spenders) {
    counted += customers;
    if (counted >= WALLET_QUANTILE * customerCount) {
      return { octave, customerCount, walletMinor: Math.round(yearSpend) };
    }
  }
  return { octave, customerCount, walletMinor: 0 };
}
