// Between what four customers in five like this one end: someone who is gone brings nothing, someone who stays varies in how often
// and for how much they buy.
import type { Buyer } from './buyer-groups.ts';
import type { Outlook } from './forecast.ts';
import type { ForecastModel } from './value-model.ts';

export type IntervalFacts = {
  readonly model: Pick<ForecastModel, 'spend'>;
  readonly buyer: Buyer;
  readonly outlook: Pick<Outlook, 'probabilityAlive' | 'evenness'>;
  /** Expected. */
  readonly orders: number;
};

const LOW = 0.1;
const HIGH = 0.9;
/** Standard normal deviates of conditional quantiles are found by bisection up to this. */
const DEVIATE_MAX = 6;

/** Both as parts of the expected amount. */
export function valueInterval({ model, buyer, outlook, orders }: IntervalFacts): {
  readonly low: number;
  readonly high: number;
} {
  if (orders <= 0) return { low: 0, high: 0 };
  const alive = Math.max(0.01, outlook.probabilityAlive);
  const whenAlive = orders / alive;
  const k = outlook.evenness;
  const nothing = 1 - alive + alive * (1 + whenAlive / k) ** -k;
  const ordersSpread = 1 / orders + (1 + 1 / k) / alive - 1;
  const spread = ordersSpread + spendSpread(model, buyer, orders);
  // Who brings anything brings a gamma-distributed amount with this mean and the same second moment.
  const mean = 1 / (1 - nothing);
  const variance = Math.max(1e-6, (1 + spread) / (1 - nothing) - mean ** 2);
  const quantile = (part: number) => {
    const among = (part - nothing) / (1 - nothing);
    return among <= 0 ? 0 : gammaQuantile(among, mean, variance);
  };
  return { low: quantile(LOW), high: quantile(HIGH) };
}

/** Squared variation of what all orders bring for their number: of single orders, and of not knowing the customer's own average. */
function spendSpread({ spend }: Pick<ForecastModel, 'spend'>, buyer: Buyer, orders: number) {
  const { p, q } = spend;
  const known = Math.max(0.5, p * buyer.orders + q - 2);
  return (1 / p) * (1 / orders) + 1 / known;
}

/** Wilson and Hilferty's cube root (1931). */
function gammaQuantile(part: number, mean: number, variance: number): number {
  const ninth = variance / mean ** 2 / 9;
  return mean * Math.max(0, 1 - ninth + normalQuantile(part) * Math.sqrt(ninth)) ** 3;
}

function normalQuantile(part: number): number {
  let low = -DEVIATE_MAX;
  let high = DEVIATE_MAX;
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + high) / 2;
    if (normalBelow(middle) < part) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Abramowitz and Stegun 26.2.17: off by less than 7.5e-8. */
function normalBelow(deviate: number): number {
  const t = 1 / (1 + 0.231_641_9 * Math.abs(deviate));
  const series =
    t *
    (0.319_381_53 +
      t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
  const tail = (Math.exp((-deviate * deviate) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return deviate >= 0 ? 1 - tail : tail;
}
