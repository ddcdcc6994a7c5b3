// What earlier forecasts of the shop missed, as far as it is more than chance: customers who are forecast too low or too high by
// what is known of them (shape), and all of them together (level).
import { type Backtest, type Buyer, type BuyerGroup, standingOf } from './buyer-groups.ts';
import {
  baseOutlook,
  baseSpendPerOrder,
  correctionFactor,
  orderFeatures,
  spendFeatures,
  withinReach,
} from './forecast.ts';
import { poissonRegression, type RegressionRow } from './poisson-regression.ts';
import { shopTimeOf } from './season.ts';
import { type Correction, type ForecastModel, NO_CORRECTION } from './value-model.ts';

/** A backtest and the base model that was fitted as of its cut. */
export type Tested = { readonly test: Backtest; readonly model: ForecastModel };

/** The weight of "nothing to correct", in orders. */
const RIDGE = 40;

export type Corrections = Pick<ForecastModel, 'orderCorrection' | 'spendCorrection'>;

export type LearnOptions = {
  /** Whose totals the shape must leave as they are: where everybody stands now. */
  readonly groups: readonly BuyerGroup[];
  readonly asOfDay: number;
  readonly model: ForecastModel;
  readonly hasLevel: boolean;
};

export function learnCorrections(
  tested: readonly Tested[],
  { groups, asOfDay, model, hasLevel }: LearnOptions,
): Corrections {
  if (tested.length === 0)
    return { orderCorrection: NO_CORRECTION, spendCorrection: NO_CORRECTION };
  const orders = learned(tested.map(orderRows), hasLevel);
  const orderCorrection = levelled(orders, groups, (buyer) => orderParts(model, buyer, asOfDay));
  const spend = learned(
    tested.map((each) => spendRows(each, orders)),
    hasLevel,
  );
  const spendCorrection = levelled(spend, groups, (buyer) => {
    const parts = orderParts(model, buyer, asOfDay);
    return spendParts(model, buyer, parts, orderCorrection);
  });
  return { orderCorrection, spendCorrection };
}

type Parts = { readonly forecast: number; readonly features: readonly number[] };

/** @param perTest the rows of each backtest. */
function learned(perTest: readonly (readonly RegressionRow[])[], hasLevel: boolean): Correction {
  const missed = perTest.map((rows) =>
    Math.log(total(rows, ({ outcome }) => outcome) / total(rows, expectedOf)),
  );
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
  const [, ...coefficients] = poissonRegression(centred, RIDGE);
  return { level: hasLevel ? shrunkMean(missed) : 0, coefficients, centres, reaches };
}

const REACH_DEVIATIONS = 1.5;

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
function levelled(
  correction: Correction,
  groups: readonly BuyerGroup[],
  partsOf: (buyer: Buyer) => Parts,
): Correction {
  let before = 0;
  let after = 0;
  for (const group of groups) {
    const { forecast, features } = partsOf(group);
    before += group.count * forecast;
    after += group.count * forecast * correctionFactor({ ...correction, level: 0 }, features);
  }
  return after > 0
    ? { ...correction, level: correction.level + Math.log(before / after) }
    : correction;
}

const HORIZON_DAYS = 84;

function orderParts(
  model: ForecastModel,
  buyer: Buyer,
  asOfDay: number,
  untilDay = asOfDay + HORIZON_DAYS,
): Parts {
  const time = shopTimeOf(model.season);
  const standing = standingOf(buyer, asOfDay, time);
  const outlook = baseOutlook(model.base, standing);
  const forecast = outlook.expected(time(untilDay) - time(asOfDay));
  return { forecast, features: orderFeatures(outlook, buyer, standing) };
}

function spendParts(
  model: ForecastModel,
  buyer: Buyer,
  orders: Parts,
  correction: Correction,
): Parts {
  const factor = correctionFactor(correction, orders.features);
  const perOrder = baseSpendPerOrder(model, buyer);
  const rate = Math.exp(orders.features[0] ?? 0) * factor;
  return { forecast: orders.forecast * factor * perOrder, features: spendFeatures(rate, perOrder) };
}

function orderRows({ test, model }: Tested): readonly RegressionRow[] {
  return test.groups.map((group) => ({
    ...orderParts(model, group, test.cutDay, test.untilDay),
    count: group.count,
    outcome: group.after.orders,
  }));
}

/** In units of an average order, so that the ridge weighs the same; orders brought to what they were. */
function spendRows({ test, model }: Tested, correction: Correction): readonly RegressionRow[] {
  const parts = test.groups.map((group) => {
    const orders = orderParts(model, group, test.cutDay, test.untilDay);
    return { group, orders, spend: spendParts(model, group, orders, correction) };
  });
  const forecastOrders = total(
    parts,
    ({ group, orders }) =>
      group.count * orders.forecast * correctionFactor(correction, orders.features),
  );
  const actualOrders = total(parts, ({ group }) => group.after.orders);
  const unit = total(parts, ({ group }) => group.after.spendMinor) / actualOrders;
  const scale = actualOrders / forecastOrders / unit;
  return parts.map(({ group, spend }) => ({
    forecast: spend.forecast * scale,
    features: spend.features,
    count: group.count,
    outcome: group.after.spendMinor / unit,
  }));
}

function expectedOf({ count, forecast }: RegressionRow): number {
  return count * forecast;
}

function total<Each>(rows: readonly Each[], measure: (row: Each) => number): number {
  let sum = 0;
  for (const row of rows) sum += measure(row);
  return sum;
}
