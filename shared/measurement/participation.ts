import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { Currency } from '../kernel/money.ts';
import { Instant, localDateOf, PlainDate } from '../kernel/time.ts';
import { Arm, STRATUM_MAX } from './arm.ts';

/** That a customer qualified, once and for good: in which arm they are, and what came of it. */
export const Participation = z.object({
  /** The customer's. */
  id: CustomerId,
  version: z.int().nonnegative(),
  arm: Arm,
  /** The share of those who stayed as usual when they drew. */
  controlBasisPoints: z.int().min(0).max(10_000),
  stratum: z.int().min(0).max(STRATUM_MAX),
  currency: Currency,
  qualifiedAt: Instant,
  /** The Monday (UTC) of the week in which they qualified; all of a week are read together. */
  cohortOn: PlainDate,
  /** In which part of the cohort they stand; it stays when a stage gets more of them. */
  shard: z.int().nonnegative(),
  /** Margin that was expected of the window when they qualified: known before any treatment. */
  expectedMinor: z.int(),
  /** Up to where what they bring is compared; known before any treatment, too. */
  limitMinor: z.int().nonnegative(),
  /** The end of their window. */
  untilAt: Instant,
  /** When the window is over and returns have come in. */
  measureDueAt: Instant,
  /** Margin of the window as it was; absent until it is measured. */
  broughtMinor: z.exactOptional(z.int()),
});
export type Participation = Readonly<z.output<typeof Participation>>;

/** As a cohort lists its people: nothing that a reading does not need. */
export const Participant = Participation.pick({
  version: true,
  id: true,
  arm: true,
  controlBasisPoints: true,
  stratum: true,
  cohortOn: true,
  shard: true,
  expectedMinor: true,
  limitMinor: true,
  broughtMinor: true,
});
export type Participant = Readonly<z.output<typeof Participant>>;

export function participantOf(participation: Participation): Participant {
  const { id, version, arm, controlBasisPoints, stratum, cohortOn, shard } = participation;
  const { expectedMinor, limitMinor, broughtMinor } = participation;
  return {
    ...{
      id,
      version,
      arm,
      controlBasisPoints,
      stratum,
      cohortOn,
      shard,
      expectedMinor,
      limitMinor,
    },
    ...(broughtMinor === undefined ? {} : { broughtMinor }),
  };
}

/** Weeks begin on Mondays, in UTC, so that a week is the same for all. */
export function cohortOnOf(at: Instant): PlainDate {
  const on = localDateOf(at, 'UTC');
  return on.subtract({ days: on.dayOfWeek - 1 });
}
