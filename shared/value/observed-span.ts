// Which part of a shop's past says how its customers buy today. Where next to nobody bought anything for a whole year, the
// shop was closed or its books are lost: over such a silence nobody can be told gone from merely not seen.
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
/** Of the purchases of the busiest year: a year with less than this, and with fewer than so many customers, is silent. */
const SILENT_PART = 0.01;
/** A silent year may begin with what is left of a lively month, which belongs to what came before. */
const EDGE_WEEKS = 4;

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
  const bought = boughtByWeek(cells, epochWeekOf(asOfDay));
  const weeks = [...bought.keys()].sort((left, right) => left - right);
  const silent = silentWeeks(bought, weeks);
  const stretches: { from: number; to: number }[] = [];
  for (const week of weeks.filter((each) => !silent.has(each))) {
    const last = stretches.at(-1);
    if (last !== undefined && week - last.to <= BREAK_WEEKS) last.to = week;
    else stretches.push({ from: week, to: week });
  }
  return stretches.map((stretch) => {
    const from = weeks.find((week) => week >= stretch.from - EDGE_WEEKS);
    const to = weeks.findLast((week) => week <= stretch.to + EDGE_WEEKS) ?? stretch.to;
    return {
      ...(from !== undefined && from !== weeks[0] && { beginsDay: firstDayOfWeek(from) }),
      ...(to !== weeks.at(-1) && { endsDay: firstDayOfWeek(to + 1) - 1 }),
    };
  });
}

function boughtByWeek(cells: readonly Cell[], weekMax: number): ReadonlyMap<number, number> {
  const bought = new Map<number, number>();
  for (const { kind, atWeek, customers, orders } of cells) {
    if (kind !== 'week' || atWeek > weekMax || customers + orders <= 0) continue;
    bought.set(atWeek, (bought.get(atWeek) ?? 0) + customers + orders);
  }
  return bought;
}

/** @param weeks in which anybody bought, in order of time. */
function silentWeeks(
  bought: ReadonlyMap<number, number>,
  weeks: readonly number[],
): ReadonlySet<number> {
  const [first = 0] = weeks;
  const last = weeks.at(-1) ?? 0;
  const years: { from: number; count: number }[] = [];
  let count = 0;
  for (let week = first; week <= last; week += 1) {
    count += (bought.get(week) ?? 0) - (bought.get(week - BREAK_WEEKS) ?? 0);
    if (week - first >= BREAK_WEEKS - 1) years.push({ from: week - BREAK_WEEKS + 1, count });
  }
  const busiest = years.reduce((most, year) => Math.max(most, year.count), 0);
  const fewest = Math.min(CUSTOMERS_MIN, busiest * SILENT_PART);
  const silent = new Set<number>();
  for (const year of years.filter((each) => each.count < fewest)) {
    for (let week = year.from; week < year.from + BREAK_WEEKS; week += 1) silent.add(week);
  }
  return silent;
}
