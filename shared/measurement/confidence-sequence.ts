// An interval that may be looked at after every customer, for ever, and stopped at whenever one likes:
// the asymptotic confidence sequence of Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas, "Time-uniform
// central limit theory and asymptotic confidence sequences", Annals of Statistics 52 (2024), arXiv:2103.06476,
// Theorem 2.2. For a running mean of n observations with deviation s it is
//
//   mean ± s · √( 2 (nρ² + 1) / (n²ρ²) · ln( √(nρ² + 1) / α ) )
//
// that is, Robbins' (1970) normal mixture with s estimated. Its chance to miss the truth at any n at all is α
// in the limit; an interval at one n chosen beforehand would be narrower, and wrong when one looks on and on.
import { assert } from '../kernel/assert.ts';

export type Tuning = {
  readonly alpha: number;
  /** About where the interval is narrowest compared with others of its kind; fixed before looking. */
  readonly tunedFor: number;
};

/** ρ² that is best at `tunedFor`: (−2 ln α + ln(−2 ln α + 1)) / n, the same paper's approximation. */
export function mixtureOf({ alpha, tunedFor }: Tuning): number {
  assert(alpha > 0 && alpha < 1 && tunedFor > 0, 'alpha lies between 0 and 1, n above 0');
  const twice = -2 * Math.log(alpha);
  return (twice + Math.log(twice + 1)) / tunedFor;
}

/** Half the interval's width in deviations, when so much is known; `information` counts like customers. */
export function halfWidthOf(information: number, tuning: Tuning): number {
  if (information <= 0) return Number.POSITIVE_INFINITY;
  const mixed = information * mixtureOf(tuning) + 1;
  const log = Math.log(Math.sqrt(mixed) / tuning.alpha);
  return Math.sqrt((2 * mixed * log) / (information * (mixed - 1)));
}

/** So that an effect as large as the wanted one is seen four times in five, at the standard normal's 80th percentile. */
const POWER_80 = 0.8416;
const DOUBLINGS_MAX = 60;
const HALVINGS = 50;

/**
 * How much must be known to see an effect of so many deviations with a chance of 80 %: the interval's half
 * width and the estimate's own wavering fit into it. It looks at one moment; who looks on has more chances.
 */
export function informationNeeded(effectInDeviations: number, tuning: Tuning): number {
  assert(effectInDeviations > 0, 'an effect to be seen is not nothing');
  const isEnough = (information: number) =>
    halfWidthOf(information, tuning) + POWER_80 / Math.sqrt(information) <= effectInDeviations;
  let high = 1;
  for (let count = 0; count < DOUBLINGS_MAX && !isEnough(high); count += 1) high *= 2;
  let low = high / 2;
  for (let count = 0; count < HALVINGS; count += 1) {
    const middle = (low + high) / 2;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
