// How good forecasts were. All take weights (customers of a group), so that cells need not be taken apart.

export type Forecasted = {
  readonly count: number;
  /** Of one customer. */
  readonly predicted: number;
  /** Of the whole group. */
  readonly actual: number;
  /** Sum over the group of each one's square; without it the group's own mean stands for each. */
  readonly actualSquared?: number;
};

export function calibrationOf(rows: readonly Forecasted[]): number {
  return total(rows, (row) => row.count * row.predicted) / total(rows, (row) => row.actual);
}

export function rootMeanSquareError(rows: readonly Forecasted[]): number {
  const squares = total(rows, ({ count, predicted, actual, actualSquared }) => {
    const squared = actualSquared ?? actual ** 2 / count;
    return squared - 2 * predicted * actual + count * predicted ** 2;
  });
  return Math.sqrt(Math.max(0, squares) / total(rows, ({ count }) => count));
}

/** Of a Poisson distribution, up to what does not depend on the forecast, for one customer. */
export function poissonDeviance(rows: readonly Forecasted[]): number {
  const sum = total(rows, ({ count, predicted, actual }) => {
    const expected = Math.max(1e-9, predicted);
    return 2 * (count * expected - actual * Math.log(expected));
  });
  return sum / total(rows, ({ count }) => count);
}

/**
 * Gini of what customers brought when they stand in the order of the forecast, divided by that of the perfect
 * order; who is forecast alike shares a place.
 */
export function normalizedGini(rows: readonly Forecasted[]): number {
  return (
    areaOf(rows, ({ predicted }) => predicted) / areaOf(rows, ({ actual, count }) => actual / count)
  );
}

/** Between the curve of what was brought and the even one. */
function areaOf(rows: readonly Forecasted[], keyOf: (row: Forecasted) => number): number {
  const keyed = rows.map((row) => ({ row, key: keyOf(row) })).sort((a, b) => b.key - a.key);
  const all = total(rows, ({ actual }) => actual);
  const people = total(rows, ({ count }) => count);
  let brought = 0;
  let area = 0;
  for (let at = 0; at < keyed.length; ) {
    let count = 0;
    let actual = 0;
    const key = keyed[at]?.key;
    for (; at < keyed.length && keyed[at]?.key === key; at += 1) {
      count += keyed[at]?.row.count ?? 0;
      actual += keyed[at]?.row.actual ?? 0;
    }
    area += (count / people) * ((brought + actual / 2) / all);
    brought += actual;
  }
  return area - 0.5;
}

export type Chance = { readonly predicted: number; readonly happened: boolean };

export function logLoss(chances: readonly Chance[]): number {
  const sum = total(chances, ({ predicted, happened }) => {
    const chance = Math.min(1 - 1e-12, Math.max(1e-12, predicted));
    return -Math.log(happened ? chance : 1 - chance);
  });
  return sum / chances.length;
}

/** Mean distance of what was forecast from what happened, in bins of equal width, weighted by how many are in them. */
export function calibrationError(chances: readonly Chance[], binCount = 10): number {
  const bins = Map.groupBy(chances, ({ predicted }) =>
    Math.min(binCount - 1, Math.floor(predicted * binCount)),
  );
  const sum = total([...bins.values()], (bin) =>
    Math.abs(total(bin, ({ predicted, happened }) => predicted - (happened ? 1 : 0))),
  );
  return sum / chances.length;
}

/** The chance that who bought was forecast higher than who did not. */
export function areaUnderCurve(chances: readonly Chance[]): number {
  const sorted = chances.toSorted((left, right) => left.predicted - right.predicted);
  const bought = total(chances, ({ happened }) => (happened ? 1 : 0));
  let below = 0;
  let won = 0;
  for (let at = 0; at < sorted.length; ) {
    const key = sorted[at]?.predicted;
    let yes = 0;
    let no = 0;
    for (; at < sorted.length && sorted[at]?.predicted === key; at += 1)
      if (sorted[at]?.happened === true) yes += 1;
      else no += 1;
    won += yes * (below + no / 2);
    below += no;
  }
  return won / (bought * (chances.length - bought));
}

function total<Each>(rows: readonly Each[], measure: (row: Each) => number): number {
  let sum = 0;
  for (const row of rows) sum += measure(row);
  return sum;
}
