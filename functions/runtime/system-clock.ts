import { type Clock, Temporal } from '../../shared/kernel/time.ts';

/** Through `Date`, which the embedded host shifts to let months pass in a minute. */
export const systemClock: Clock = {
  now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
};
