// BG/NBD: orders come as a Poisson process with a rate that differs between customers by a gamma distribution
// (r, α); after each order a customer stays away for good with a chance that differs by a beta distribution (a, b).
// Fader, Hardie and Lee (2005), "Counting Your Customers" the Easy Way, Marketing Science 24(2).
import { gauss } from './gauss.ts';
import { logAdded, logGamma } from './log-gamma.ts';
import type { Standing } from './standing.ts';

export type BgNbd = {
  readonly kind: 'bg-nbd';
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
};

/** ln of the likelihood of one customer (formula 6 of the paper, in the form that does not overflow). */
export function bgNbdLogLikelihood(model: BgNbd, standing: Standing): number {
  return bgNbdLogLikelihoodOf(model, standing.repeats)(standing);
}

/** What depends on the number of orders alone is worked out once for all who have as many. */
export function bgNbdLogLikelihoodOf({ r, alpha, a, b }: BgNbd, x: number) {
  const orders = logGamma(r + x) - logGamma(r) + r * Math.log(alpha);
  const stays = logGamma(a + b) + logGamma(b + x) - logGamma(b) - logGamma(a + b + x);
  const gone = x === 0 ? Number.NEGATIVE_INFINITY : Math.log(a) - Math.log(b + x - 1);
  return ({ recency, age }: Standing): number => {
    const alive = -(r + x) * Math.log(alpha + age);
    if (x === 0) return orders + stays + alive;
    return orders + stays + logAdded(alive, gone - (r + x) * Math.log(alpha + recency));
  };
}

export function bgNbdAlive({ r, alpha, a, b }: BgNbd, standing: Standing): number {
  const { repeats: x, recency, age } = standing;
  if (x === 0) return 1;
  const logOdds =
    Math.log(a) -
    Math.log(b + x - 1) +
    (r + x) * (Math.log(alpha + age) - Math.log(alpha + recency));
  return 1 / (1 + Math.exp(logOdds));
}

/**
 * Orders expected in the next `weeks` (formula 10). Euler's transformation of its hypergeometric function keeps
 * every term small: nothing overflows at 10,000 orders.
 */
export function bgNbdExpected(model: BgNbd, standing: Standing, weeks: number): number {
  return bgNbdExpectedAlive(model, standing, weeks) * bgNbdAlive(model, standing);
}

/** Of somebody who is known to be there. */
export function bgNbdExpectedAlive(
  { r, alpha, a, b }: BgNbd,
  { repeats: x, age }: Standing,
  weeks: number,
): number {
  if (weeks <= 0) return 0;
  // At a = 1 the formula is 0 ÷ 0 and continuous.
  const away = Math.abs(a - 1) < 1e-6 ? 1e-6 : a - 1;
  const total = age + alpha;
  const gone = (total / (total + weeks)) ** away;
  const series = gauss({ a: away, b: away + b - r, c: away + b + x, z: weeks / (total + weeks) });
  const orders = ((away + b + x) / away) * (1 - gone * series);
  return Math.max(0, orders);
}
