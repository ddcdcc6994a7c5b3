// What a customer, or each of a group, is expected to do: the base model's forecast, corrected as the shop's history says.
import { bgNbdAlive, bgNbdExpectedAlive } from './bg-nbd.ts';
import { type Buyer, standingOf } from './buyer-groups.ts';
import { gammaGammaExpected } from './gamma-gamma.ts';
import { paretoNbdAlive, paretoNbdExpectedAlive } from './pareto-nbd.ts';
import { shopTimeOf } from './season.ts';
import type { Standing } from './standing.ts';
import type { BaseModel, Correction, ForecastModel, SingleModel } from './value-model.ts';

export type BaseOutlook = { readonly alive: number; expected(weeks: number): number };

/** What holds for all horizons is worked out once. */
export function baseOutlook(base: BaseModel, standing: Standing): BaseOutlook {
  const parts = base.map(({ weight, model }) => ({
    model,
    share: weight * aliveOf(model, standing),
  }));
  return {
    alive: parts.reduce((sum, { share }) => sum + share, 0),
    expected: (weeks) => {
      let sum = 0;
      for (const { model, share } of parts) sum += share * expectedOf(model, standing, weeks);
      return sum;
    },
  };
}

function aliveOf(model: SingleModel, standing: Standing): number {
  return model.kind === 'bg-nbd' ? bgNbdAlive(model, standing) : paretoNbdAlive(model, standing);
}

function expectedOf(model: SingleModel, standing: Standing, weeks: number): number {
  return model.kind === 'bg-nbd'
    ? bgNbdExpectedAlive(model, standing, weeks)
    : paretoNbdExpectedAlive(model, standing, weeks);
}

/** No history may say more than this. */
const FACTOR_MAX = 6;

export function correctionFactor(correction: Correction, features: readonly number[]): number {
  const within = withinReach(correction, features);
  let exponent = correction.level;
  for (const [at, coefficient] of correction.coefficients.entries())
    exponent += coefficient * (within[at] ?? 0);
  return Math.min(FACTOR_MAX, Math.max(1 / FACTOR_MAX, Math.exp(exponent)));
}

/** Features from their centres. */
export function withinReach(
  { centres, reaches }: Pick<Correction, 'centres' | 'reaches'>,
  features: readonly number[],
): readonly number[] {
  return centres.map((centre, at) => {
    const reach = reaches[at] ?? 0;
    return Math.max(-reach, Math.min(reach, (features[at] ?? 0) - centre));
  });
}

/** Over this the rate of a customer is told: long enough for everybody to show a difference. */
const RATE_WEEKS = 12;
const RATE_MIN = 1e-4;

/** ln of: the rate forecast, what an order brings, weeks known, weeks of silence. */
export function orderFeatures(
  outlook: BaseOutlook,
  buyer: Buyer,
  standing: Standing,
): readonly number[] {
  return [
    Math.log(Math.max(RATE_MIN, outlook.expected(RATE_WEEKS) / RATE_WEEKS)),
    Math.log(Math.max(1, buyer.spendMinor / buyer.orders)),
    Math.log(standing.age + 1),
    Math.log(standing.age - standing.recency + 1),
  ];
}

/** ln of: the rate after its correction, what an order is expected to bring. */
export function spendFeatures(rate: number, spendPerOrderMinor: number): readonly number[] {
  return [Math.log(Math.max(RATE_MIN, rate)), Math.log(spendPerOrderMinor)];
}

export function baseSpendPerOrder({ spend }: Pick<ForecastModel, 'spend'>, buyer: Buyer): number {
  const average = Math.max(0, buyer.spendMinor) / buyer.orders;
  return gammaGammaExpected(spend, { orders: buyer.orders, average });
}

export type Outlook = {
  readonly probabilityAlive: number;
  readonly spendPerOrderMinor: number;
  /** Orders expected from the end of `asOfDay` to the end of another day. */
  ordersUntil(day: number): number;
  /** Chance of at least one order until then. */
  buysUntil(day: number): number;
  /** Of a negative binomial with these expected orders: the lower it is, the more customers alike differ. */
  readonly evenness: number;
  /**
   * Mean square ÷ squared mean of how long until then somebody stays who is there now: 1 when nobody leaves, more the
   * more it differs.
   */
  stayVariation(day: number): number;
};

export function outlookOf(model: ForecastModel, buyer: Buyer, asOfDay: number): Outlook {
  const time = shopTimeOf(model.season);
  const standing = standingOf(buyer, asOfDay, time);
  const base = baseOutlook(model.base, standing);
  const features = orderFeatures(base, buyer, standing);
  const factor = correctionFactor(model.orderCorrection, features);
  const perOrder = baseSpendPerOrder(model, buyer);
  const rate = Math.exp(features[0] ?? 0) * factor;
  const spendFactor = correctionFactor(model.spendCorrection, spendFeatures(rate, perOrder));
  const now = time(asOfDay);
  const ordersUntil = (day: number) => factor * base.expected(time(day) - now);
  const evenness =
    standing.repeats + model.base.reduce((sum, part) => sum + part.weight * part.model.r, 0);
  return {
    probabilityAlive: base.alive,
    spendPerOrderMinor: perOrder * spendFactor,
    ordersUntil,
    evenness,
    stayVariation: (day) => stayVariation(base, time(day) - now),
    buysUntil: (day) => 1 - (1 + ordersUntil(day) / evenness) ** -evenness,
  };
}

/**
 * With S(u) the chance of being there after u weeks, expected orders are e(t) = rate × ∫ S; the mean square of
 * the time stayed until t is 2 ∫ u S(u) du = 2 (t e(t) − ∫ e) ÷ rate, whose last integral is taken by Simpson's rule.
 */
function stayVariation(base: BaseOutlook, weeks: number): number {
  const expected = base.expected(weeks);
  if (weeks <= 0 || expected <= 0) return 1;
  const rate = base.expected(weeks * MOMENT) / (weeks * MOMENT);
  const at = (part: number) => base.expected(weeks * part);
  const area = (weeks * (4 * at(0.25) + 2 * at(0.5) + 4 * at(0.75) + expected)) / 12;
  return Math.max(1, (2 * rate * (weeks * expected - area)) / expected ** 2);
}

/** Of a horizon: so short that hardly anybody leaves in it. */
const MOMENT = 1e-4;
