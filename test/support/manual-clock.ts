import { type Clock, type Instant, Temporal } from '../../shared/kernel/time.ts';

export type ManualClock = Clock & {
  advance(by: Temporal.DurationLike): void;
  set(to: string | Instant): void;
};

/** Stands still until it is told to move. */
export function manualClock(startsAt: string): ManualClock {
  let now = Temporal.Instant.from(startsAt);
  return {
    now: () => now,
    advance: (by) => {
      now = now.toZonedDateTimeISO('UTC').add(by).toInstant();
    },
    set: (to) => {
      now = Temporal.Instant.from(to);
    },
  };
}
