import type { PlainDate } from '../kernel/time.ts';
import { Temporal } from '../kernel/time.ts';
import type { Cohort } from './cohort-sums.ts';
import { informationNeeded, type Tuning } from './confidence-sequence.ts';
import { COMPARED_COUNT_MIN, type Effect, estimateEffect } from './estimate-effect.ts';
import type { Experiment } from './experiment.ts';
import {
  type Brought,
  type Missing,
  type ReadingFacts,
  type Verdict,
  WEEKS_OF_YEAR,
} from './reading.ts';

/** Without a figure that management must bring, a tenth more margin is looked for. */
const GAIN_LOOKED_FOR = 0.1;
const PACE_WEEKS = 13;
const ALL_BASIS_POINTS = 10_000;

/** What the cohorts say today; `today` plans how long it takes until they say more. */
export function decideReading(
  experiment: Experiment,
  cohorts: readonly Cohort[],
  today: PlainDate,
): ReadingFacts {
  const tuning = tuningOf(experiment);
  const parts = cohorts.map(({ id, sums }) => ({ cohortOn: id, sums }));
  const effect = estimateEffect(parts, tuning);
  const verdict = verdictOf(effect, wantedMinor(experiment));
  const counts = countsOf(cohorts);
  const isOpen = verdict === 'too_few' || verdict === 'open';
  const missing = isOpen ? missingOf({ experiment, cohorts, today, effect, tuning }) : undefined;
  return {
    ...{ currency: experiment.currency, windowWeeks: experiment.windowWeeks, verdict },
    ...counts,
    ...(effect === undefined ? {} : { brought: broughtOf(effect, experiment.windowWeeks) }),
    ...(missing === undefined ? {} : { missing }),
  };
}

/** Σq of so many customers, a share of whom stays as usual. */
function tuningOf({ alphaBasisPoints, tunedForCustomers, controlBasisPoints }: Experiment): Tuning {
  const share = controlBasisPoints / ALL_BASIS_POINTS;
  return {
    alpha: alphaBasisPoints / ALL_BASIS_POINTS,
    tunedFor: tunedForCustomers * share * (1 - share),
  };
}

/** Of a customer's window. */
function wantedMinor({ mustBringMinor, windowWeeks }: Experiment): number | undefined {
  return mustBringMinor === undefined ? undefined : (mustBringMinor * windowWeeks) / WEEKS_OF_YEAR;
}

function verdictOf(effect: Effect | undefined, wanted: number | undefined): Verdict {
  if (effect === undefined) return 'too_few';
  if (effect.highMinor < 0) return 'takes';
  if (wanted !== undefined && effect.highMinor < wanted) return 'not_worth';
  return effect.lowMinor > 0 ? 'brings' : 'open';
}

function countsOf(cohorts: readonly Cohort[]) {
  const counts = { qualifiedCount: 0, managedCount: 0, controlCount: 0 };
  for (const { arm, qualifiedCount, count } of cohorts.flatMap(({ sums }) => sums)) {
    counts.qualifiedCount += qualifiedCount;
    counts[`${arm}Count`] += count;
  }
  return counts;
}

function broughtOf(effect: Effect, windowWeeks: number): Brought {
  const { effectMinor, lowMinor, highMinor, managedCount, managedMeanMinor, explained } = effect;
  const gain = (part: number) => gainOf(part, managedMeanMinor);
  const [middle, low, high] = [gain(effectMinor), gain(lowMinor), gain(highMinor)];
  return {
    perWeekMinor: effectMinor / windowWeeks,
    perWeekLowMinor: lowMinor / windowWeeks,
    perWeekHighMinor: highMinor / windowWeeks,
    inAllMinor: Math.round(effectMinor * managedCount),
    inAllLowMinor: Math.round(lowMinor * managedCount),
    inAllHighMinor: Math.round(highMinor * managedCount),
    ...(middle === undefined ? {} : { gainBasisPoints: middle }),
    ...(low === undefined ? {} : { gainLowBasisPoints: low }),
    ...(high === undefined ? {} : { gainHighBasisPoints: high }),
    explained,
  };
}

/** What came of the managed is known; what would have come anyhow is that without the effect. */
function gainOf(effectMinor: number, managedMeanMinor: number): number | undefined {
  const anyhow = managedMeanMinor - effectMinor;
  return anyhow > 0 ? Math.round((ALL_BASIS_POINTS * effectMinor) / anyhow) : undefined;
}

type MissingFacts = {
  readonly experiment: Experiment;
  readonly cohorts: readonly Cohort[];
  readonly today: PlainDate;
  readonly effect: Effect | undefined;
  readonly tuning: Tuning;
};

/** Absent when so many were compared that an effect as large as is looked for would have been seen. */
function missingOf(facts: MissingFacts): Missing | undefined {
  const { effect, experiment, tuning } = facts;
  const customerCount =
    effect === undefined
      ? missingForTheFirst(facts)
      : Math.ceil(missingForAll(effect, wantedMinor(experiment), tuning));
  if (customerCount <= 0) return undefined;
  const weekCount = weeksUntil(customerCount, facts);
  return { customerCount, ...(weekCount === undefined ? {} : { weekCount }) };
}

/** Until enough of the smaller arm were measured to say anything. */
function missingForTheFirst({ cohorts, experiment }: MissingFacts): number {
  const { managedCount, controlCount } = countsOf(cohorts);
  const share = experiment.controlBasisPoints / ALL_BASIS_POINTS;
  const ofControl = (COMPARED_COUNT_MIN - controlCount) / share;
  const ofManaged = (COMPARED_COUNT_MIN - managedCount) / (1 - share);
  return Math.max(1, Math.ceil(Math.max(ofControl, ofManaged)));
}

function missingForAll(effect: Effect, wanted: number | undefined, tuning: Tuning): number {
  const { information, deviationMinor, managedCount, controlCount, managedMeanMinor } = effect;
  const lookedFor = wanted ?? GAIN_LOOKED_FOR * Math.abs(managedMeanMinor);
  if (deviationMinor <= 0 || lookedFor <= 0) return 0;
  const needed = informationNeeded(lookedFor / deviationMinor, tuning);
  return (needed / information - 1) * (managedCount + controlCount);
}

/** First those whose window is not over; then new ones, who come at the pace of the last quarter. */
function weeksUntil(missing: number, facts: MissingFacts): number | undefined {
  const { cohorts, experiment, today } = facts;
  const { windowWeeks, settlingWeeks } = experiment;
  const untilMeasured = 1 + windowWeeks + settlingWeeks;
  let left = missing;
  for (const { on, sums } of inTime(cohorts)) {
    left -= sums.reduce((sum, { qualifiedCount, count }) => sum + qualifiedCount - count, 0);
    const over = untilMeasured - weeksBetween(on, today);
    if (left <= 0) return Math.max(1, over);
  }
  const recent = cohorts.filter(({ on }) => weeksBetween(on, today) <= PACE_WEEKS);
  const since = Math.min(
    PACE_WEEKS,
    Math.max(1, ...cohorts.map(({ on }) => weeksBetween(on, today))),
  );
  const pace =
    recent
      .flatMap(({ sums }) => sums)
      .reduce((sum, { qualifiedCount }) => sum + qualifiedCount, 0) / since;
  return pace > 0 ? Math.ceil(left / pace) + untilMeasured : undefined;
}

function inTime(cohorts: readonly Cohort[]): readonly Cohort[] {
  return cohorts
    .filter(({ isClosed }) => !isClosed)
    .toSorted((left, right) => Temporal.PlainDate.compare(left.on, right.on));
}

function weeksBetween(from: PlainDate, until: PlainDate): number {
  return Math.ceil(from.until(until).days / 7);
}
