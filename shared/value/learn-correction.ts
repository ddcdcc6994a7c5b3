// What earlier forecasts of the shop missed, as far as it is more than chance: customers who are forecast too low or too high by
// what is known of them (shape), and all of them together (level).
import type { Backtest, TestGroup } from './buyer-groups.ts';
import { correctionFactor, withinReach } from './forecast.ts';
import {
  type Corrections,
  type GroupForecast,
  groupForecasts,
  spendFeaturesOf,
} from './group-forecast.ts';
import { poissonRegression, type RegressionRow } from './poisson-regression.ts';
import { type Correction, type ForecastModel, NO_CORRECTION } from './value-model.ts';

/** A backtest and what the base model that was fitted as of its cut says of its groups. */
export type Tested = { readonly test: Backtest; readonly forecasts: readonly GroupForecast[] };

/** The weight of "nothing to correct", in orders that come independently of one another. */
const RIDGE = 40;

export const UNCORRECTED: Corrections = {
  orderCorrection: NO_CORRECTION,
  spendCorrection: NO_CORRECTION,
};

export type LearnOptions = {
  /** Whose totals the shape must leave as they are: where everybody stands now. */
  readonly forecasts: readonly GroupForecast[];
  readonly hasLevel: boolean;
};

export function testedOf(test: Backtest, model: ForecastModel): Tested {
  const span = { asOfDay: test.cutDay, untilDay: test.untilDay };
  return { test, forecasts: groupForecasts(model, test.groups, span) };
}

export function learnCorrections(
  tested: readonly Tested[],
  { forecasts, hasLevel }: LearnOptions,
): Corrections {
  if (tested.length === 0) return UNCORRECTED;
  const orderRowsByTest = tested.map(orderRows);
  const orders = learned(orderRowsByTest, { hasLevel, ridge: orderRidge(orderRowsByTest.flat()) });
  const orderCorrection = levelled(
    orders,
    forecasts.map((forecast) => ({
      ...{ forecast: forecast.orders, features: forecast.orderFeatures },
      count: forecast.count,
    })),
  );
  const brought = tested.filter(({ test }) => total(test.groups, spentOf) > 0);
  if (brought.length === 0) return { orderCorrection, spendCorrection: NO_CORRECTION };
  const spend = learned(
    brought.map((each) => spendRows(each, orders)),
    { hasLevel, ridge: RIDGE },
  );
  const spendCorrection = levelled(
    spend,
    forecasts.map((forecast) => spendParts(forecast, orderCorrection)),
  );
  return { orderCorrection, spendCorrection };
}

type Parts = Omit<RegressionRow, 'outcome'>;

/** Half an order on both sides, so that a time in which nobody bought is a miss like others. */
function missOf(actual: number, expected: number): number {
  return Math.log((actual + 0.5) / (expected + 0.5));
}

/** @param perTest the rows of each backtest. */
function learned(
  perTest: readonly (readonly RegressionRow[])[],
  { hasLevel, ridge }: { readonly hasLevel: boolean; readonly ridge: number },
): Correction {
  const missed = perTest.map((rows) => missOf(total(rows, outcomeOf), total(rows, expectedOf)));
  // Each test brought to its own level: what is left is shape.
  const rows = perTest.flatMap((each, at) =>
    each.map((row) => ({ ...row, forecast: row.forecast * Math.exp(missed[at] ?? 0) })),
  );
  const weighted = (measure: (row: RegressionRow) => number) =>
    total(rows, (row) => expectedOf(row) * measure(row)) / total(rows, expectedOf);
  const centres = (rows[0]?.features ?? []).map((_, at) =>
    weighted((row) => row.features[at] ?? 0),
  );
  const reaches = centres.map(
    (centre, at) =>
      REACH_DEVIATIONS * Math.sqrt(weighted((row) => ((row.features[at] ?? 0) - centre) ** 2)),
  );
  const centred = rows.map((row) => ({
    ...row,
    features: withinReach({ centres, reaches }, row.features),
  }));
  const [, ...coefficients] = poissonRegression(centred, ridge);
  return { level: hasLevel ? shrunkMean(missed) : 0, coefficients, centres, reaches };
}

const REACH_DEVIATIONS = 1.5;

/**
 * Where some customers bring many orders each order says less, by variance ÷ mean (quasi-likelihood; Wedderburn 1974),
 * and less again where tests overlap. Of spend it is not asked: a few wholesalers would decide it.
 */
function orderRidge(rows: readonly RegressionRow[]): number {
  const squares = total(rows, (row) => (row.outcome - expectedOf(row)) ** 2);
  return RIDGE * OVERLAP * Math.max(1, squares / total(rows, expectedOf));
}

/**
 * The mean, drawn to 0 as far as it might be chance: James and Stein's factor, positive part. Tests whose weeks overlap are not
 * independent, which `OVERLAP` allows for.
 */
export function shrunkMean(values: readonly number[]): number {
  const count = values.length;
  if (count < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1);
  const error = (variance * OVERLAP) / count + LEVEL_ERROR_MIN ** 2;
  return mean * Math.max(0, 1 - error / mean ** 2);
}

/** Twelve weeks, cut every four. */
const OVERLAP = 3;
/** No level is known better than this. */
const LEVEL_ERROR_MIN = 0.03;

/** The shape moves expectations between customers; the total of all stays, but for the level. */
function levelled(correction: Correction, parts: readonly Parts[]): Correction {
  const before = total(parts, expectedOf);
  const after = total(
    parts,
    (each) => expectedOf(each) * correctionFactor({ ...correction, level: 0 }, each.features),
  );
  return after > 0
    ? { ...correction, level: correction.level + Math.log(before / after) }
    : correction;
}

function orderRows({ test, forecasts }: Tested): readonly RegressionRow[] {
  return forecasts.map(({ count, orders, orderFeatures }, at) => ({
    ...{ count, forecast: orders, features: orderFeatures },
    outcome: test.groups[at]?.after.orders ?? 0,
  }));
}

function spendParts(forecast: GroupForecast, orderCorrection: Correction): Parts {
  const factor = correctionFactor(orderCorrection, forecast.orderFeatures);
  return {
    count: forecast.count,
    forecast: forecast.orders * factor * forecast.spendPerOrderMinor,
    features: spendFeaturesOf(forecast, orderCorrection),
  };
}

/** In units of an average order, so that the ridge weighs the same; orders brought to what they were. */
function spendRows(
  { test, forecasts }: Tested,
  orderCorrection: Correction,
): readonly RegressionRow[] {
  const forecastOrders = total(
    forecasts,
    ({ count, orders, orderFeatures }) =>
      count * orders * correctionFactor(orderCorrection, orderFeatures),
  );
  const actualOrders = total(test.groups, ({ after }) => after.orders);
  const unit = total(test.groups, spentOf) / actualOrders;
  const scale = actualOrders / forecastOrders / unit;
  return forecasts.map((forecast, at) => {
    const parts = spendParts(forecast, orderCorrection);
    const outcome = (test.groups[at]?.after.spendMinor ?? 0) / unit;
    return { ...parts, forecast: parts.forecast * scale, outcome };
  });
}

function spentOf({ after }: TestGroup): number {
  return after.spendMinor;
}

function outcomeOf({ outcome }: RegressionRow): number {
  return outcome;
}

function expectedOf({ count, forecast }: Parts): number {
  return count * forecast;
}

function total<Each>(rows: readonly Each[], measure: (row: Each) => number): number {
  let sum = 0;
  for (const row of rows) sum += measure(row);
  return sum;
}
