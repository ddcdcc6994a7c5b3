import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Happening } from '../table/entity-store.ts';
import { isOccasionStopped, type Occasion, type Recipient } from './recipient.ts';

export const STOPPED_OCCASION_COUNT_MAX = 50;

/** `undefined` when it was so already: a repeat succeeds and changes nothing. */
export type ChangedOccasion =
  | { readonly recipient: Recipient; readonly happened: readonly Happening[] }
  | undefined;

/** No reason is asked. */
export function decideStop(
  recipient: Recipient,
  occasion: Occasion,
): Outcome<ChangedOccasion, 'too_many_occasions'> {
  if (isOccasionStopped(recipient, occasion)) return accepted(undefined);
  const stoppedOccasions = [...recipient.stoppedOccasions, occasion];
  if (stoppedOccasions.length > STOPPED_OCCASION_COUNT_MAX) return refused('too_many_occasions');
  return accepted({
    recipient: { ...recipient, stoppedOccasions },
    happened: [{ type: 'OccasionStopped', occasion }],
  });
}

/** What was cancelled stays cancelled; new gifts can be ordered again. */
export function decideLift(recipient: Recipient, occasion: Occasion): ChangedOccasion {
  if (!isOccasionStopped(recipient, occasion)) return undefined;
  const stoppedOccasions = recipient.stoppedOccasions.filter((stopped) => stopped !== occasion);
  return {
    recipient: { ...recipient, stoppedOccasions },
    happened: [{ type: 'OccasionLifted', occasion }],
  };
}
