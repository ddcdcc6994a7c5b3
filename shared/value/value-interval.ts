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

/** Abramowitz and Stegun 26.2.23: off by less than 4.5e-4. */
function normalQuantile(part: number): number {
  const tail = Math.min(part, 1 - part);
  const t = Math.sqrt(-2 * Math.log(Math.max(tail, 1e-12)));
  const deviate =
    t -
    (2.515_517 + t * (0.802_853 + t * 0.010_328)) /
      (1 + t * (1.432_788 + t * (0.189_269 + t * 0.001_308)));
  return part < 0.5 ? -deviate : deviate;
}
