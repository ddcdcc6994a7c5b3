// Customers who do exactly what BG/NBD and Gamma-Gamma suppose, so that three years can be seen that no data set here shows.

import type { BgNbd } from '../../shared/value/bg-nbd.ts';
import { type ForecastModel, NO_CORRECTION } from '../../shared/value/value-model.ts';
import { seededRandom } from '../support/seeded.ts';
import type { Case, Span } from './history.ts';

export type MadeUp = {
  readonly model: ForecastModel;
  readonly cases: readonly Pick<Case, 'buyer' | 'spendMinor'>[];
};

const CUT_DAY = 10_000;
export const MADE_UP_SPAN: Span = { cutDay: CUT_DAY, untilDay: CUT_DAY + 3 * 365 };
/** Gamma-Gamma of CDNOW, in cents. */
const SPEND = { p: 6.25, q: 3.74, gamma: 1544 };
const FIRST_DAYS = 84;
const KNOWN_DAYS_MIN = 189;

export function madeUpCustomers(base: BgNbd, { count, seed }: { count: number; seed: number }) {
  const random = seededRandom(seed);
  const cases = Array.from({ length: count }, () => madeUpCase(base, random));
  const model: ForecastModel = {
    ...{ base: [{ weight: 1, model: base }], spend: SPEND },
    ...{ orderCorrection: NO_CORRECTION, spendCorrection: NO_CORRECTION },
  };
  return { model, cases };
}

type Random = () => number;

function madeUpCase({ r, alpha, a, b }: BgNbd, random: Random): MadeUp['cases'][number] {
  const dailyRate = gammaDeviate(random, r) / alpha / 7;
  const stays = gammaDeviate(random, b);
  const leaves = gammaDeviate(random, a);
  const leaveChance = leaves / (leaves + stays);
  const scale = gammaDeviate(random, SPEND.q) / SPEND.gamma;
  const firstDay = CUT_DAY - KNOWN_DAYS_MIN - random() * FIRST_DAYS;
  const orderSpend = () => gammaDeviate(random, SPEND.p) / scale;
  let day = firstDay;
  let buyer = { firstDay, lastDay: firstDay, orders: 1, spendMinor: orderSpend() };
  let spendMinor = 0;
  // As the paper has it: nobody leaves at the first order.
  for (let isThere = true; isThere; isThere = random() >= leaveChance) {
    day += -Math.log(1 - random()) / dailyRate;
    if (day > MADE_UP_SPAN.untilDay) break;
    const spend = orderSpend();
    if (day > CUT_DAY) spendMinor += spend;
    else {
      const { orders, spendMinor: before } = buyer;
      buyer = { firstDay, lastDay: day, orders: orders + 1, spendMinor: before + spend };
    }
  }
  return { buyer: { count: 1, ...buyer }, spendMinor };
}

/** Marsaglia and Tsang (2000). */
function gammaDeviate(random: Random, shape: number): number {
  if (shape < 1) return gammaDeviate(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const cube = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (cube <= 0) continue;
    if (Math.log(1 - random()) < normal ** 2 / 2 + d * (1 - cube + Math.log(cube))) return d * cube;
  }
}
