import * as z from 'zod';
import { Currency } from '../kernel/money.ts';
import { Instant, instantText } from '../kernel/time.ts';

/** There is one: whether managing customers brings more than leaving them as usual. */
export const EXPERIMENT_ID = 'management';

export const CONTROL_BASIS_POINTS_MIN = 500;
export const CONTROL_BASIS_POINTS_MAX = 5000;
/** A fifth. */
export const CONTROL_BASIS_POINTS_TO_BEGIN_WITH = 2000;
export const MUST_BRING_MINOR_MAX = 1_000_000_000;

export const Experiment = z.object({
  id: z.literal(EXPERIMENT_ID),
  version: z.int().nonnegative(),
  /** Of all margins; customers of another currency are not part of it. */
  currency: Currency,
  /** Of 10,000 who qualify, so many stay as usual. Who has qualified keeps their arm. */
  controlBasisPoints: z.int().min(CONTROL_BASIS_POINTS_MIN).max(CONTROL_BASIS_POINTS_MAX),
  /** Each customer is compared over so many weeks from the day on which they qualified; fixed for good. */
  windowWeeks: z.int().min(1).max(52),
  /** So long returns are waited for before a customer counts. */
  settlingWeeks: z.int().min(0).max(12),
  /** The interval misses the truth at any time at all with this chance, of 10,000; fixed for good. */
  alphaBasisPoints: z.int().min(1).max(2000),
  /** The interval is narrowest about when so many customers were compared; fixed for good, since choosing it by what was seen would be looking. */
  tunedForCustomers: z.int().min(10).max(10_000_000),
  /** What management must bring per customer and year to pay; plans how much is missing, decides nothing. */
  mustBringMinor: z.exactOptional(z.int().min(1).max(MUST_BRING_MINOR_MAX)),
  salt: z.string().min(1).max(100),
  begunAt: Instant,
  /** When the next reading is taken. */
  readDueAt: Instant,
});
export type Experiment = Readonly<z.output<typeof Experiment>>;

/** What staff may change, and when it holds: from now on. */
export type ExperimentSettings = {
  readonly controlBasisPoints: number;
  readonly mustBringMinor?: number;
};

export const READ_EVERY_HOURS = 7 * 24;

/** A fifth stays as usual; a quarter of a year each; one error in twenty. */
export function newExperiment(currency: string, now: Instant): Experiment {
  return {
    ...{ id: EXPERIMENT_ID, version: 0, currency },
    controlBasisPoints: CONTROL_BASIS_POINTS_TO_BEGIN_WITH,
    ...{ windowWeeks: 13, settlingWeeks: 2, alphaBasisPoints: 500, tunedForCustomers: 1000 },
    salt: `${EXPERIMENT_ID} ${instantText(now)}`,
    ...{ begunAt: now, readDueAt: now.add({ hours: READ_EVERY_HOURS }) },
  };
}
