import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type Instant, isDue, localDateOf } from '../kernel/time.ts';
import { epochDayOf } from '../value/cell.ts';
import type { Participation } from './participation.ts';
import type { Earnings } from './ports.ts';

export type MeasureRefusal = 'already_measured' | 'measured_too_early';
type Counted = Awaited<ReturnType<Earnings['find']>>;

/**
 * What a customer's window brought: the margin of the days after the one on which they qualified, for that
 * day's purchase is often why. Purchases in another currency are not counted on either side.
 */
export function decideBrought(
  participation: Participation,
  counted: Counted,
  now: Instant,
): Outcome<Participation, MeasureRefusal> {
  if (participation.broughtMinor !== undefined) return refused('already_measured');
  if (!isDue(participation.measureDueAt, now)) return refused('measured_too_early');
  const { currency, qualifiedAt, untilAt } = participation;
  const firstDay = epochDayOf(localDateOf(qualifiedAt, 'UTC')) + 1;
  const lastDay = epochDayOf(localDateOf(untilAt, 'UTC'));
  const days = counted?.currency === currency ? counted.days : [];
  const broughtMinor = days
    .filter(({ day }) => day >= firstDay && day <= lastDay)
    .reduce((sum, { marginMinor }) => sum + marginMinor, 0);
  return accepted({ ...participation, broughtMinor });
}
