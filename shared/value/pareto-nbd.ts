// Pareto/NBD: orders as in BG/NBD (r, α), but a customer may leave at any moment, at a rate that differs between
// customers by a gamma distribution (s, β). Schmittlein, Morrison and Colombo (1987), Management Science 33(1);
// likelihood as in Fader and Hardie (2005), "A Note on Deriving the Pareto/NBD Model and Related Expressions".
import { gauss } from './gauss.ts';
import { logAdded, logGamma } from './log-gamma.ts';
import type { Standing } from './standing.ts';

export type ParetoNbd = {
  readonly kind: 'pareto-nbd';
  readonly r: number;
  readonly alpha: number;
  readonly s: number;
  readonly beta: number;
};

export function paretoNbdLogLikelihood(model: ParetoNbd, standing: Standing): number {
  return paretoNbdLogLikelihoodOf(model, standing.repeats)(standing);
}

/** What depends on the number of orders alone is worked out once for all who have as many. */
export function paretoNbdLogLikelihoodOf(model: ParetoNbd, x: number) {
  const { r, alpha, s, beta } = model;
  const orders = logGamma(r + x) - logGamma(r) + r * Math.log(alpha) + s * Math.log(beta);
  return (standing: Standing): number => {
    const alive = -(r + x) * Math.log(alpha + standing.age) - s * Math.log(beta + standing.age);
    return orders + logAdded(alive, logGone(model, standing));
  };
}

export function paretoNbdAlive(model: ParetoNbd, standing: Standing): number {
  const { r, alpha, s, beta } = model;
  const { repeats: x, age } = standing;
  const alive = -(r + x) * Math.log(alpha + age) - s * Math.log(beta + age);
  return 1 / (1 + Math.exp(logGone(model, standing) - alive));
}

/** Orders expected in the next `weeks`. */
export function paretoNbdExpected(model: ParetoNbd, standing: Standing, weeks: number): number {
  return paretoNbdExpectedAlive(model, standing, weeks) * paretoNbdAlive(model, standing);
}

/** Of somebody who is known to be there. */
export function paretoNbdExpectedAlive(
  { r, alpha, s, beta }: ParetoNbd,
  { repeats: x, age }: Standing,
  weeks: number,
): number {
  if (weeks <= 0) return 0;
  const rate = ((r + x) * (beta + age)) / (alpha + age);
  // At s = 1 the formula is 0 ÷ 0 and continuous.
  const away = Math.abs(s - 1) < 1e-6 ? 1e-6 : s - 1;
  const stays = -Math.expm1(away * (Math.log(beta + age) - Math.log(beta + age + weeks)));
  return rate * (stays / away);
}

/** ln of s ÷ (r + s + x) × A₀: having left somewhere between the last order and now. */
function logGone(model: ParetoNbd, standing: Standing): number {
  const { r, alpha, s, beta } = model;
  const { repeats: x, recency, age } = standing;
  if (recency >= age) return Number.NEGATIVE_INFINITY;
  const z = Math.abs(alpha - beta) / (Math.max(alpha, beta) + recency);
  if (z > SERIES_Z_MAX) return logGoneByNodes(model, standing);
  const atLast = logTail(model, x, recency);
  const difference = logTail(model, x, age) - atLast;
  if (difference >= 0) return Number.NEGATIVE_INFINITY;
  return Math.log(s) - Math.log(r + s + x) + atLast + Math.log1p(-Math.exp(difference));
}

/** Beyond, the series is slow. */
const SERIES_Z_MAX = 0.75;

/**
 * ln of ₂F₁(r+s+x, B; r+s+x+1; z) ÷ (larger + t)^(r+s+x). Euler's transformation leaves a series of positive terms,
 * ₂F₁(1, …; z) × (1 − z)^(1−B), so that only its logarithm is ever large.
 */
function logTail({ r, alpha, s, beta }: ParetoNbd, x: number, weeks: number): number {
  const isAlphaLarger = alpha >= beta;
  const larger = (isAlphaLarger ? alpha : beta) + weeks;
  const smaller = (isAlphaLarger ? beta : alpha) + weeks;
  const second = isAlphaLarger ? s + 1 : r + x;
  const order = r + s + x;
  const z = (larger - smaller) / larger;
  const series = gauss({ a: 1, b: order + 1 - second, c: order + 1, z });
  return (
    Math.log(series) +
    (1 - second) * (Math.log(smaller) - Math.log(larger)) -
    order * Math.log(larger)
  );
}

/**
 * The same as the integral that it comes from, s ∫ (α + τ)^−(r+x) (β + τ)^−(s+1) dτ from the last order to now, by Gauss and
 * Legendre over ln(smaller + τ), in pieces over which the integrand falls by a bounded factor.
 */
function logGoneByNodes({ r, alpha, s, beta }: ParetoNbd, standing: Standing): number {
  const { repeats: x, recency, age } = standing;
  const smaller = Math.min(alpha, beta);
  const from = Math.log(smaller + recency);
  const until = Math.log(smaller + age);
  const logAt = (u: number) => {
    const tau = Math.exp(u) - smaller;
    return u - (r + x) * Math.log(alpha + tau) - (s + 1) * Math.log(beta + tau);
  };
  const atFrom = logAt(from);
  const pieceCount = Math.ceil(Math.min(PIECES_MAX, ((until - from) * (1 + r + x + s)) / 20 + 1));
  const width = (until - from) / pieceCount;
  let total = 0;
  for (let piece = 0; piece < pieceCount; piece += 1) {
    const middle = from + (piece + 0.5) * width;
    const before = total;
    for (const [place, weight] of NODES) {
      const aside = (place * width) / 2;
      const both =
        Math.exp(logAt(middle - aside) - atFrom) + Math.exp(logAt(middle + aside) - atFrom);
      total += (weight * width * both) / 2;
    }
    // What follows is smaller still.
    if (total - before <= total * 1e-13) break;
  }
  return Math.log(s) + atFrom + Math.log(total);
}

const PIECES_MAX = 4000;

/** Gauss and Legendre with ten nodes, the positive ones; Abramowitz and Stegun, table 25.4. */
const NODES = [
  [0.148_874_338_981_631_2, 0.295_524_224_714_752_9],
  [0.433_395_394_129_247_2, 0.269_266_719_309_996_4],
  [0.679_409_568_299_024_4, 0.219_086_362_515_982],
  [0.865_063_366_688_984_5, 0.149_451_349_150_580_6],
  [0.973_906_528_517_171_7, 0.066_671_344_308_688_1],
] as const;
