import type { Instant } from '../kernel/time.ts';
import type { CustomerValue } from './customer-value.ts';
import type { ToldValue } from './stored-value.ts';

/** A tenth of what was told before: less than lies between the two thresholds of any fence. */
export const TOLD_VALUE_PART = 0.1;
/** In minor units; below it a tenth is noise. */
export const TOLD_VALUE_MINOR_MIN = 100;
/** Of the probability that they still buy from us. */
export const TOLD_ALIVE_POINTS = 0.2;

export type ValueTelling = {
  readonly told: ToldValue;
  /** Absent when the change is too small to be told. */
  readonly event?: ValueChangedFacts;
};

export type ValueChangedFacts = {
  readonly type: 'CustomerValueChanged';
  readonly currency: string;
  readonly lifetimeValueMinor: number;
  readonly lifetimeValueBeforeMinor?: number;
  readonly probabilityAlive: number;
  readonly probabilityAliveBefore?: number;
};

export type TellingFacts = {
  readonly now: Instant;
  /** Whoever is worth at least so much is told of in any case. */
  readonly tellFromMinor?: number | undefined;
};

/**
 * Whether others are to hear of a value. Compared is what they heard last and not the value before:
 * somebody who loses two per cent each week is told of after five weeks.
 */
export function decideValueTold(
  before: { readonly told: ToldValue; readonly currency: string } | undefined,
  value: CustomerValue,
  { now, tellFromMinor = Number.POSITIVE_INFINITY }: TellingFacts,
): ValueTelling {
  const { currency, lifetimeValueMinor, probabilityAlive } = value;
  const told = { at: now, lifetimeValueMinor, probabilityAlive };
  const event = { type: 'CustomerValueChanged', currency, lifetimeValueMinor, probabilityAlive };
  if (before === undefined) return { told, event: { ...event, type: 'CustomerValueChanged' } };
  const isAsked = lifetimeValueMinor >= tellFromMinor;
  if (!isAsked && before.currency === currency && !isWorthTelling(before.told, value)) {
    return { told: before.told };
  }
  return {
    told,
    event: {
      ...event,
      type: 'CustomerValueChanged',
      lifetimeValueBeforeMinor: before.told.lifetimeValueMinor,
      probabilityAliveBefore: before.told.probabilityAlive,
    },
  };
}

function isWorthTelling(told: ToldValue, value: CustomerValue): boolean {
  const moved = Math.abs(value.lifetimeValueMinor - told.lifetimeValueMinor);
  const least = Math.max(TOLD_VALUE_MINOR_MIN, TOLD_VALUE_PART * Math.abs(told.lifetimeValueMinor));
  const alive = Math.abs(value.probabilityAlive - told.probabilityAlive);
  // Points have a last digit that no difference of two of them hits exactly.
  return moved >= least || alive >= TOLD_ALIVE_POINTS - 1e-9;
}
