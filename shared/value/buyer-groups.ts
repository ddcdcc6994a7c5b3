// Cells as the fits want them: customers who are alike, where they stood on a day, and what they did after it.
import { type Cell, epochWeekOf, firstDayOfWeek, HORIZON_WEEKS } from './cell.ts';
import type { ShopTime } from './season.ts';
import type { Standing } from './standing.ts';

/** What of a customer, or of many alike, the forecasts are made of; days and amounts are means. */
export type Buyer = {
  readonly firstDay: number;
  readonly lastDay: number;
  /** Days on which they bought, the first one among them. */
  readonly orders: number;
  readonly spendMinor: number;
};

export type BuyerGroup = Buyer & { readonly count: number };

/** Sums over a group. */
export type After = {
  readonly orders: number;
  readonly ordersSquared: number;
  readonly spendMinor: number;
};

export type TestGroup = BuyerGroup & { readonly after: After };

/** Where everybody stood at the end of a day, and what they bought until `untilDay`, inclusive. */
export type Backtest = {
  readonly cutDay: number;
  readonly untilDay: number;
  readonly groups: readonly TestGroup[];
};

/** `asOfDay` at its end. */
export function standingOf(buyer: Buyer, asOfDay: number, time: ShopTime): Standing {
  const first = time(buyer.firstDay);
  const recency = time(buyer.lastDay) - first;
  // A purchase of today lies before the end of today, and nothing lies before the first one.
  return {
    repeats: buyer.orders - 1,
    recency: Math.max(0, recency),
    age: Math.max(0, recency, time(asOfDay) - first),
  };
}

export function presentGroups(cells: readonly Cell[]): readonly BuyerGroup[] {
  return cells.filter(({ kind, customers }) => kind === 'present' && customers > 0).map(groupOf);
}

/** So much at least must lie after a cut. */
const BACKTEST_WEEKS_MIN = 4;

/** Cuts whose outcome is known on `asOfDay`, the earliest first. */
export function backtestsOf(cells: readonly Cell[], asOfDay: number): readonly Backtest[] {
  const past = Map.groupBy(
    cells.filter(({ kind, customers }) => kind === 'past' && customers > 0),
    ({ atWeek }) => atWeek,
  );
  const present = cells.filter(({ kind, customers }) => kind === 'present' && customers > 0);
  const weekAfter = epochWeekOf(asOfDay + 1);
  return [...past]
    .filter(([cutWeek]) => weekAfter - cutWeek >= BACKTEST_WEEKS_MIN)
    .sort(([left], [right]) => left - right)
    .map(([cutWeek, moved]) => {
      const silent = present.filter(({ lastWeek }) => lastWeek < cutWeek);
      const groups = [...moved, ...silent].map((cell) => ({
        ...groupOf(cell),
        after: {
          orders: cell.ordersAfter,
          ordersSquared: cell.ordersAfterSquared,
          spendMinor: cell.spendAfterMinor,
        },
      }));
      const untilDay = Math.min(asOfDay, firstDayOfWeek(cutWeek + HORIZON_WEEKS) - 1);
      return { cutDay: firstDayOfWeek(cutWeek) - 1, untilDay, groups };
    });
}

function groupOf(cell: Cell): BuyerGroup {
  const count = cell.customers;
  return {
    count,
    firstDay: cell.firstDays / count,
    lastDay: cell.lastDays / count,
    orders: cell.orders / count,
    spendMinor: cell.spendMinor / count,
  };
}
