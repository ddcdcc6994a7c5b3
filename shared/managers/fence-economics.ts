// Managing one customer pays as long as what it adds to their margin is more than what it costs. As it
// gets cheaper, it pays for more of them, and the fence moves left.
import type { Instant } from '../kernel/time.ts';
import type { ValueSpectrum } from '../value/spectrum.ts';
import {
  FENCE_HORIZON_MONTHS,
  type FencePlace,
  type FenceSettings,
  type Gain,
  QUARTER_COUNT,
} from './fence.ts';
import { countFrom, valueAtRank } from './spectrum-curve.ts';

const MONTHS_OF_YEAR = 12;
const MONTHS_OF_QUARTER = 3;
const DAYS_OF_MONTH = 365.25 / MONTHS_OF_YEAR;
const HOURS_OF_DAY = 24;
const WHOLE = 10_000;

type Cost = Pick<FenceSettings, 'costMinor' | 'costAsOf' | 'costHalvesMonths'>;

/** What is measured by the laboratory, or absent while it has no figure. */
export type MeasuredGain = { readonly basisPoints: number };

/** Of managing one customer for a year, at the prices of that instant. */
export function yearCostAt({ costMinor, costAsOf, costHalvesMonths }: Cost, at: Instant): number {
  const months = costAsOf.until(at).total('hours') / HOURS_OF_DAY / DAYS_OF_MONTH;
  // A date that lies ahead makes nothing dearer today.
  return costMinor * 2 ** (-Math.max(0, months) / costHalvesMonths);
}

/**
 * Of managing one customer from then on for as long as a lifetime value looks ahead, while it gets
 * cheaper: the integral of c·2^(-t/h) over m months, c·h/ln 2·(1 - 2^(-m/h)), with c for a month.
 */
export function costOfManaging(cost: Cost, from: Instant): number {
  const { costHalvesMonths: half } = cost;
  const perMonth = yearCostAt(cost, from) / MONTHS_OF_YEAR;
  return (perMonth * half * (1 - 2 ** (-FENCE_HORIZON_MONTHS / half))) / Math.LN2;
}

/** The laboratory's number where there is one, else the hope. */
export function gainOf(
  { hopedGainBasisPoints }: Pick<FenceSettings, 'hopedGainBasisPoints'>,
  measured: MeasuredGain | undefined,
): Gain {
  return measured === undefined
    ? { basisPoints: hopedGainBasisPoints, by: 'hope' }
    : { basisPoints: Math.round(measured.basisPoints), by: 'laboratory' };
}

/** The least lifetime value for which managing pays; absent when it adds nothing. */
export function breakEvenMinor(cost: Cost, gain: Gain, from: Instant): number | undefined {
  if (gain.basisPoints <= 0) return undefined;
  return Math.ceil((costOfManaging(cost, from) * WHOLE) / gain.basisPoints);
}

export type FenceFacts = {
  readonly settings: FenceSettings;
  /** Absent while nobody has a value. */
  readonly spectrum: ValueSpectrum | undefined;
  readonly gain: Gain;
  /** Of all managers together. */
  readonly capacity: number;
  /** Of 10,000 right of it, so many stay as usual and take nobody's place; none unless said. */
  readonly controlBasisPoints?: number;
};

/** Where it pays, but no further left than the managers can reach. */
export function placeOf(facts: FenceFacts, at: Instant): FencePlace {
  const { settings, spectrum, gain, capacity, controlBasisPoints = 0 } = facts;
  const breakEven = breakEvenMinor(settings, gain, at);
  const told = { gain, capacity };
  if (breakEven === undefined) return { ...told, heldBy: 'no_gain' };
  const pays = { ...told, breakEvenMinor: breakEven };
  if (capacity === 0) return { ...pays, heldBy: 'no_managers' };
  const rank = Math.floor((capacity * WHOLE) / (WHOLE - controlBasisPoints));
  const reached = spectrum === undefined ? undefined : valueAtRank(spectrum, rank);
  return reached !== undefined && reached > breakEven
    ? { ...pays, heldBy: 'capacity', enterMinor: reached }
    : { ...pays, heldBy: 'economics', enterMinor: breakEven };
}

export type QuarterAhead = {
  readonly from: Instant;
  readonly yearCostMinor: number;
  readonly capacity: number;
  readonly place: FencePlace;
  /** How many of today's customers would be right of it. */
  readonly customerCount: number;
};

/**
 * Today and each quarter of the next three years, with the customers of today: it gets cheaper
 * because a manager can answer for more of them, so the capacity grows as the cost falls.
 */
export function fenceAhead(facts: FenceFacts, now: Instant): readonly QuarterAhead[] {
  const costNow = yearCostAt(facts.settings, now);
  return Array.from({ length: QUARTER_COUNT + 1 }, (_, quarter) => {
    const from = quartersLater(now, quarter);
    const yearCost = yearCostAt(facts.settings, from);
    const capacity = Math.floor((facts.capacity * costNow) / yearCost);
    const place = placeOf({ ...facts, capacity }, from);
    const { enterMinor } = place;
    const isNobody = enterMinor === undefined || facts.spectrum === undefined;
    const customerCount = isNobody ? 0 : countFrom(facts.spectrum, enterMinor);
    return { from, yearCostMinor: Math.round(yearCost), capacity, place, customerCount };
  });
}

function quartersLater(now: Instant, quarters: number): Instant {
  const later = now.toZonedDateTimeISO('UTC').add({ months: quarters * MONTHS_OF_QUARTER });
  return later.toInstant();
}

/** The first quarter in which somebody of that value is right of the fence; absent within three years. */
export function quarterOfCrossing(
  ahead: readonly QuarterAhead[],
  lifetimeMinor: number,
): QuarterAhead | undefined {
  return ahead.find(({ place }) => (place.enterMinor ?? Number.POSITIVE_INFINITY) <= lifetimeMinor);
}

/** Whether two places are the same for every customer and every reader. */
export function isSamePlace(left: FencePlace, right: FencePlace): boolean {
  return (
    left.enterMinor === right.enterMinor &&
    left.heldBy === right.heldBy &&
    left.breakEvenMinor === right.breakEvenMinor &&
    left.capacity === right.capacity &&
    left.gain.basisPoints === right.gain.basisPoints &&
    left.gain.by === right.gain.by
  );
}

/** How long somebody must have stayed where they are before they may cross again. */
export function mayCrossFrom(crossedAt: Instant, stayDays: number): Instant {
  return crossedAt.add({ hours: HOURS_OF_DAY * stayDays });
}
