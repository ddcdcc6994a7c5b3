// How much of a comparison of forecasts is chance: the same comparison on customers drawn anew from those that there are.
import { seededRandom } from '../support/seeded.ts';
import { total } from './total.ts';

/** Of one customer: what came, and what each forecaster said would come, ours first. */
export type Compared = { readonly actual: number; readonly predicted: readonly number[] };

/** Less is better. */
export type Distance = (rows: readonly Compared[], forecaster: number) => number;

const RESAMPLES = 1_000;
const SEED = 1;

export const distanceOfRatio: Distance = (rows, forecaster) => {
  const predicted = total(rows, (row) => row.predicted[forecaster] ?? 0);
  return Math.abs(predicted / total(rows, ({ actual }) => actual) - 1);
};

/** Sum of squared errors: among the same customers it orders forecasts as their root mean does. */
export const squaredErrors: Distance = (rows, forecaster) =>
  total(rows, ({ actual, predicted }) => ((predicted[forecaster] ?? 0) - actual) ** 2);

/**
 * The share of samples, drawn with replacement, in which ours is no worse than every other (Efron 1979): near 0 or 1 the data
 * decide, in between chance does.
 */
export function shareAhead(rows: readonly Compared[], distance: Distance): number {
  const random = seededRandom(SEED);
  const others = rows[0]?.predicted.slice(1).map((_, at) => at + 1) ?? [];
  const draw = () => rows[Math.floor(random() * rows.length)];
  const isAhead = () => {
    const drawn = rows.flatMap(() => draw() ?? []);
    const ours = distance(drawn, 0);
    return others.every((other) => ours <= distance(drawn, other));
  };
  const ahead = Array.from({ length: RESAMPLES }, isAhead).filter(Boolean).length;
  return ahead / RESAMPLES;
}
