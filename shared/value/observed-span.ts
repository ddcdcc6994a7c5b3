// Which part of a shop's past says how its customers buy today. Where nobody bought anything for a whole year, the shop
// was closed or its books are lost: over such a silence nobody can be told gone from merely not seen.
import { type BuyerGroup, presentGroups } from './buyer-groups.ts';
import { type Cell, epochWeekOf, firstDayOfWeek } from './cell.ts';

/** A whole year holds every season once, so no season explains that nobody bought in it. */
export const BREAK_WEEKS = 52;

/** Days since 1970-01-01; without a beginning or an end what is known begins or ends it. */
export type ObservedSpan = {
  readonly beginsDay?: number;
  /** What came after a long silence is too little to go by. */
  readonly endsDay?: number;
};

/** Fewer customers, or fewer who came back, say nothing. */
const CUSTOMERS_MIN = 50;
const REPEATERS_MIN = 20;

/**
 * The last stretch without such a silence in which enough customers were first seen and came back.
 *
 * @param cells of one currency; the past ones do not count.
 */
export function observedSpanOf(cells: readonly Cell[], asOfDay: number): ObservedSpan | undefined {
  const everybody = presentGroups(cells);
  return spansOf(cells, asOfDay).findLast((span) =>
    isEnough(everybody.filter((group) => isWithin(group, span))),
  );
}

/** All their purchases lie in it. */
export function isWithin(
  { firstDay, lastDay }: Pick<BuyerGroup, 'firstDay' | 'lastDay'>,
  { beginsDay, endsDay }: ObservedSpan,
): boolean {
  return (
    firstDay >= (beginsDay ?? Number.NEGATIVE_INFINITY) &&
    lastDay <= (endsDay ?? Number.POSITIVE_INFINITY)
  );
}

export function isEnough(groups: readonly BuyerGroup[]): boolean {
  const count = (some: readonly BuyerGroup[]) => some.reduce((sum, group) => sum + group.count, 0);
  return (
    count(groups) >= CUSTOMERS_MIN &&
    count(groups.filter(({ orders }) => orders > 1)) >= REPEATERS_MIN
  );
}

/** In order of time. */
function spansOf(cells: readonly Cell[], asOfDay: number): readonly ObservedSpan[] {
  const spans: ObservedSpan[] = [{}];
  const weeks = buyingWeeks(cells, epochWeekOf(asOfDay));
  for (const [at, week] of weeks.entries()) {
    const before = weeks[at - 1];
    // The weeks in between, in none of which anybody bought.
    if (before === undefined || week - before - 1 < BREAK_WEEKS) continue;
    spans.splice(-1, 1, { ...spans.at(-1), endsDay: firstDayOfWeek(before + 1) - 1 });
    spans.push({ beginsDay: firstDayOfWeek(week) });
  }
  return spans;
}

function buyingWeeks(cells: readonly Cell[], weekMax: number): readonly number[] {
  const bought = cells.filter(
    ({ kind, atWeek, customers, orders }) =>
      kind === 'week' && atWeek <= weekMax && customers + orders > 0,
  );
  return [...new Set(bought.map(({ atWeek }) => atWeek))].sort((left, right) => left - right);
}
