// Two thresholds and a least stay: nobody flips from one side of the fence to the other and back.
import { type Instant, isDue } from '../kernel/time.ts';
import { type Care, isRight } from './care.ts';
import type { FencePlace, FenceSettings } from './fence.ts';
import { mayCrossFrom } from './fence-economics.ts';

const WHOLE = 10_000;

export type CrossingFacts = {
  /** Present while those near the fence are still being looked at. */
  readonly gathersUntil?: Instant;
  readonly place: Pick<FencePlace, 'enterMinor'>;
  readonly settings: Pick<FenceSettings, 'currency' | 'leaveBasisPoints' | 'stayDays'>;
};

/** Below it whoever is right of the fence goes back. */
export function leaveMinorOf({ place, settings }: CrossingFacts): number | undefined {
  if (place.enterMinor === undefined) return undefined;
  return Math.floor((place.enterMinor * settings.leaveBasisPoints) / WHOLE);
}

/** To which side they cross now; absent when they stay. */
export function decideCrossing(
  care: Pick<Care, 'state' | 'value' | 'crossedAt'>,
  facts: CrossingFacts,
  now: Instant,
): 'left' | 'right' | undefined {
  const { crossedAt, value } = care;
  const { place, settings } = facts;
  const mayNot = crossedAt !== undefined && !isDue(mayCrossFrom(crossedAt, settings.stayDays), now);
  if (mayNot) return undefined;
  const leaveMinor = leaveMinorOf(facts);
  // While there are no managers, or no gain, nobody begins, and whoever has a manager keeps them.
  if (place.enterMinor === undefined || leaveMinor === undefined) return undefined;
  // The fence stands in one currency.
  const isCounted = value.currency === settings.currency;
  if (isRight(care)) return isCounted && value.lifetimeMinor < leaveMinor ? 'left' : undefined;
  if (facts.gathersUntil !== undefined) return undefined;
  return isCounted && value.lifetimeMinor >= place.enterMinor ? 'right' : undefined;
}
