import { earlierOf, type Instant, instantOf, isBefore } from '../kernel/time.ts';
import type { LeftOff, OpenPoint } from './left-off.ts';

/** Since when somebody waits for us, or from which day on; `undefined` when we owe nothing. */
export function pressingSince({ points }: Pick<LeftOff, 'points'>): Instant | undefined {
  const [first, ...more] = points.filter(({ owedBy }) => owedBy === 'us').map(pressingAt);
  return first === undefined ? undefined : more.reduce(earlierOf, first);
}

/** What was promised presses from its day on; what was not, since it was asked. */
function pressingAt({ promisedOn, openedAt }: OpenPoint): Instant {
  return promisedOn === undefined ? openedAt : instantOf(promisedOn, '00:00', 'UTC');
}

/** Of all records of one person, the one in which something presses most. */
export function isFirstOfFamily(leftOff: LeftOff, all: readonly LeftOff[]): boolean {
  const own = pressingSince(leftOff);
  if (own === undefined) return false;
  return all.every((other) => {
    const since = pressingSince(other);
    if (other.id === leftOff.id || since === undefined || isBefore(own, since)) return true;
    return !isBefore(since, own) && leftOff.id < other.id;
  });
}
