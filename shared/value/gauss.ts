// Gauss's hypergeometric function ₂F₁ by its series, for 0 ≤ z < 1.

export type GaussTerms = {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly z: number;
};

const TERM_COUNT_MAX = 20_000;
const RELATIVE_ERROR = 1e-12;

/** Meant for terms that stay of moderate size: transform first (Euler, Pfaff) where they would not. */
export function gauss({ a, b, c, z }: GaussTerms): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < TERM_COUNT_MAX; n += 1) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
    if (Math.abs(term) <= RELATIVE_ERROR * Math.abs(sum)) break;
  }
  return sum;
}
