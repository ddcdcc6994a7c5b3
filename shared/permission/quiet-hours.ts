import { type Instant, isBefore, Temporal, type Zone } from '../kernel/time.ts';
import type { QuietHours } from './permission.ts';

/** When the quiet of a wall clock that shows `at` ends; `undefined` when it is not quiet then. */
export function quietUntil(
  { from, until }: QuietHours,
  zone: Zone,
  at: Instant,
): Instant | undefined {
  const local = at.toZonedDateTimeISO(zone);
  if (!isWithin({ from, until }, local.toPlainTime())) return undefined;
  const today = local.toPlainDate();
  // Where clocks are put back the same time comes twice: the first end that is still to come counts.
  const ends = [today, today.add({ days: 1 })].flatMap((date) =>
    (['earlier', 'later'] as const).map((disambiguation) =>
      date
        .toPlainDateTime(Temporal.PlainTime.from(until))
        .toZonedDateTime(zone, { disambiguation })
        .toInstant(),
    ),
  );
  return ends.filter((end) => isBefore(at, end)).sort(Temporal.Instant.compare)[0];
}

function isWithin({ from, until }: QuietHours, time: Temporal.PlainTime): boolean {
  const isAfterBegin = Temporal.PlainTime.compare(time, Temporal.PlainTime.from(from)) >= 0;
  const isBeforeEnd = Temporal.PlainTime.compare(time, Temporal.PlainTime.from(until)) < 0;
  return from < until ? isAfterBegin && isBeforeEnd : isAfterBegin || isBeforeEnd;
}
