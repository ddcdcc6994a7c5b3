import { isDateBefore, type PlainDate, Temporal } from '../kernel/time.ts';
import { type Cell, epochDayOf, firstDayOfWeek } from './cell.ts';
import { observedSpanOf } from './observed-span.ts';

/** A shop may rest for a season; nobody buying anything for longer means that no history comes in. */
export const SILENT_WEEKS_MAX = 26;

/**
 * The end of the last week in which anybody bought, when that is long ago: old records were taken in and
 * nothing since. Valued as of today, everybody would be gone; as of then the values say something.
 */
export function historyEndOf(cells: readonly Cell[], today: PlainDate): PlainDate | undefined {
  const weeks = cells.flatMap(({ kind, atWeek }) => (kind === 'week' ? [atWeek] : []));
  if (weeks.length === 0) return undefined;
  const lastWeek = weeks.reduce((left, right) => Math.max(left, right));
  const endsOn = dateOfEpochDay(firstDayOfWeek(lastWeek + 1) - 1);
  return isDateBefore(endsOn.add({ weeks: SILENT_WEEKS_MAX }), today) ? endsOn : undefined;
}

/** Today, the end of all history, or of the last stretch of it that says enough. @param cells of one currency. */
export function valuedAsOf(cells: readonly Cell[], today: PlainDate): PlainDate {
  const asOf = historyEndOf(cells, today) ?? today;
  const span = observedSpanOf(cells, epochDayOf(asOf));
  return span?.endsDay === undefined ? asOf : dateOfEpochDay(span.endsDay);
}

/** The other way round: `epochDayOf`. */
export function dateOfEpochDay(day: number): PlainDate {
  return new Temporal.PlainDate(1970, 1, 1).add({ days: day });
}
