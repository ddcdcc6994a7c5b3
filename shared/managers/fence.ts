// Where the fence stands across the spectrum of value, and the economics that it follows from.
import * as z from 'zod';
import { Currency } from '../kernel/money.ts';
import { Instant } from '../kernel/time.ts';
import { ServingCost } from '../value/serving-cost.ts';

/** So far a lifetime value looks ahead, and so long a customer costs their manager's time. */
export const FENCE_HORIZON_MONTHS = 36;
export const QUARTER_COUNT = 12;

/** What the staff decide. */
export const FenceSettings = z.object({
  currency: Currency,
  /** Of managing one customer for a year, as of `costAsOf`. */
  costMinor: z.int().positive().max(1_000_000_000),
  costAsOf: Instant,
  /** In so many months that cost falls to half. */
  costHalvesMonths: z.int().min(1).max(240),
  /** What managing is hoped to add to a customer's margin, until the laboratory knows better. */
  hopedGainBasisPoints: z.int().min(1).max(10_000),
  /** Whoever falls below this part of the fence's place goes back. */
  leaveBasisPoints: z.int().min(1).max(9_900),
  /** Nobody crosses again sooner. */
  stayDays: z.int().min(1).max(1_000),
  /** Of every customer, managed or not; absent is nothing. */
  servingCost: z.exactOptional(ServingCost),
});
export type FenceSettings = Readonly<z.output<typeof FenceSettings>>;

/** The part of the margin that managing adds, and who says so. */
export const Gain = z.object({
  basisPoints: z.int(),
  by: z.enum(['laboratory', 'hope']),
});
export type Gain = Readonly<z.output<typeof Gain>>;

export const FencePlace = z.object({
  /** Lifetime value from which on a customer is right of the fence; absent while nobody can be. */
  enterMinor: z.exactOptional(z.int().nonnegative()),
  /** From here on managing one customer pays; absent when it never does. */
  breakEvenMinor: z.exactOptional(z.int().nonnegative()),
  /** What keeps the fence from standing further left. */
  heldBy: z.enum(['economics', 'capacity', 'no_managers', 'no_gain']),
  gain: Gain,
  capacity: z.int().nonnegative(),
});
export type FencePlace = Readonly<z.output<typeof FencePlace>>;

export const Fence = z.object({
  id: z.literal('fence'),
  version: z.int().nonnegative(),
  settings: FenceSettings,
  place: FencePlace,
  /** When `place` became what it is. */
  placedAt: Instant,
  /** What of it has reached the customers (`decide-following.ts`). */
  told: z.exactOptional(
    z.object({
      /** From this value on every customer has been looked at. */
      fromMinor: z.exactOptional(z.int().nonnegative()),
      /** With which all were valued. */
      servingCost: z.exactOptional(ServingCost),
    }),
  ),
  /**
   * Nobody crosses to its right until it is settled then: where it stands for the first time everybody near it
   * is looked at before, so that managers get those who are worth most, and not whoever was looked at first.
   */
  gathersUntil: z.exactOptional(Instant),
  /** When it is settled anew, whatever else happens. */
  settleAt: Instant,
});
export type Fence = Readonly<z.output<typeof Fence>>;

/** The cost of a manager at $75,000 with 150 customers; assumptions, to be changed on the page. */
export const SETTINGS_TO_BEGIN_WITH = {
  costMinor: 50_000,
  costHalvesMonths: 18,
  hopedGainBasisPoints: 2_000,
  leaveBasisPoints: 8_000,
  stayDays: 180,
} as const;
