// Counts that follow ln(expected) = ln(forecast) + Σ coefficient × feature, by Newton's method on cells, with a ridge that
// holds coefficients near 0 (so near the forecast as it was) unless the history speaks against it.
import { assert } from '../kernel/assert.ts';

export type RegressionRow = {
  /** Of one customer of the group. */
  readonly forecast: number;
  readonly features: readonly number[];
  readonly count: number;
  /** Of the whole group. */
  readonly outcome: number;
};

const STEP_COUNT_MAX = 40;
const LOG_STEP_MAX = 1;

/** The first coefficient is the level. @param ridge in orders: the weight of "as it was". */
export function poissonRegression(
  rows: readonly RegressionRow[],
  ridge: number,
): readonly number[] {
  const size = 1 + (rows[0]?.features.length ?? 0);
  let coefficients: readonly number[] = Array.from({ length: size }, () => 0);
  for (let step = 0; step < STEP_COUNT_MAX; step += 1) {
    const change = newtonStep(rows, coefficients, ridge);
    const largest = Math.max(...change.map(Math.abs));
    const factor = Math.min(1, LOG_STEP_MAX / largest);
    coefficients = coefficients.map((value, at) => value + factor * (change[at] ?? 0));
    if (largest < 1e-8) break;
  }
  return coefficients;
}

function newtonStep(
  rows: readonly RegressionRow[],
  coefficients: readonly number[],
  ridge: number,
): readonly number[] {
  const size = coefficients.length;
  const gradient = coefficients.map((value, at) => (at === 0 ? 0 : -ridge * value));
  const curve = coefficients.map((_, at) =>
    coefficients.map((_other, other) => (at === other ? (at === 0 ? 1e-9 : ridge) : 0)),
  );
  for (const { forecast, features, count, outcome } of rows) {
    const x = [1, ...features];
    const exponent = x.reduce((sum, feature, at) => sum + feature * (coefficients[at] ?? 0), 0);
    const expected = count * forecast * Math.exp(exponent);
    for (let at = 0; at < size; at += 1) {
      const feature = x[at] ?? 0;
      gradient[at] = (gradient[at] ?? 0) + (outcome - expected) * feature;
      const line = curve[at] ?? [];
      for (let other = 0; other < size; other += 1)
        line[other] = (line[other] ?? 0) + expected * feature * (x[other] ?? 0);
    }
  }
  return solved(curve, gradient);
}

/** Gauss and Jordan, with pivots. */
export function solved(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = right.length;
  for (let column = 0; column < size; column += 1) {
    const below = rows.slice(column);
    const pivot = below.reduce((best, row) =>
      Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best,
    );
    const divisor = pivot[column] ?? 0;
    assert(Math.abs(divisor) > 1e-300, 'the equations have one solution');
    rows[rows.indexOf(pivot)] = rows[column] ?? [];
    rows[column] = pivot.map((value) => value / divisor);
    for (const [at, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (at === column || factor === 0) continue;
      rows[at] = row.map((value, place) => value - factor * (rows[column]?.[place] ?? 0));
    }
  }
  return rows.map((row) => row[size] ?? 0);
}
