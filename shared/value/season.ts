// A shop's own time. In a month with factor 1.4 a week counts as 1.4 weeks: customers live and buy by that time, and every
// model of steady buying becomes one of seasonal buying. A season is stated in advance by the shop, with its source.
import * as z from 'zod';
import { epochDayOf } from './cell.ts';

export const SeasonTable = z.strictObject({
  /** Where the factors come from, for whoever asks. */
  source: z.string().min(1).max(500),
  /** January to December; their mean is taken as 1. */
  factors: z.array(z.number().min(0.1).max(10)).length(12),
});
export type SeasonTable = Readonly<z.output<typeof SeasonTable>>;

/** Weeks of the shop's time from 1970-01-01 to a day, which may be a fraction. */
export type ShopTime = (day: number) => number;

const WEEK_DAYS = 7;
const YEAR_FIRST = 1990;
const YEAR_LAST = 2079;

const shopTimes = new WeakMap<SeasonTable, ShopTime>();

export function shopTimeOf(season: SeasonTable | undefined): ShopTime {
  if (season === undefined) return (day) => day / WEEK_DAYS;
  const known = shopTimes.get(season);
  if (known !== undefined) return known;
  const time = seasonalTime(season);
  shopTimes.set(season, time);
  return time;
}

function seasonalTime({ factors }: SeasonTable): ShopTime {
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
  const firstDay = epochDayOf({ year: YEAR_FIRST, month: 1, day: 1 });
  const lastDay = epochDayOf({ year: YEAR_LAST, month: 12, day: 31 });
  const upTo = new Float64Array(lastDay - firstDay + 2);
  let at = 0;
  for (let year = YEAR_FIRST; year <= YEAR_LAST; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const next = epochDayOf(
        month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 },
      );
      const step = (factors[month - 1] ?? mean) / mean / WEEK_DAYS;
      for (let day = firstDay + at; day < next; day += 1) {
        upTo[at + 1] = (upTo[at] ?? 0) + step;
        at += 1;
      }
    }
  }
  // Before and after the years of the table a week is a week.
  return (day) => {
    const place = day - firstDay;
    if (place <= 0) return place / WEEK_DAYS;
    const index = Math.min(Math.floor(place), upTo.length - 2);
    const from = upTo[index] ?? 0;
    const step = index === upTo.length - 2 ? 1 / WEEK_DAYS : (upTo[index + 1] ?? from) - from;
    return from + (place - index) * step;
  };
}
