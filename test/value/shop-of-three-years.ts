// Customers of a shop of three years, as Pareto/NBD has them come, buy and leave; what they spend differs as much as in real shops.
import type { BuyingDay } from '../../shared/value/cell.ts';
import { seededRandom } from '../support/seeded.ts';

/** 2026-12-31. */
export const MADE_UP_LAST_DAY = 20_818;
const SHOP_DAYS = 3 * 365;
const RATE_MEAN = 0.01;
const STAYS_DAYS_MEAN = 600;

export function* madeUpCustomers(count: number, seed = 42): Generator<readonly BuyingDay[]> {
  const random = seededRandom(seed);
  const exponential = () => -Math.log(1 - random());
  const normal = () => Math.sqrt(2 * exponential()) * Math.cos(2 * Math.PI * random());
  for (let customer = 0; customer < count; customer += 1) {
    const firstDay = MADE_UP_LAST_DAY - Math.floor(random() * SHOP_DAYS);
    const rate = RATE_MEAN * exponential();
    const leavesDay = firstDay + STAYS_DAYS_MEAN * exponential();
    const average = 2500 * Math.exp(0.7 * normal());
    const days: BuyingDay[] = [];
    for (
      let day = firstDay;
      day <= Math.min(MADE_UP_LAST_DAY, leavesDay);
      day += Math.max(1, Math.round(exponential() / rate))
    ) {
      const spendMinor = Math.round(average * Math.exp(0.4 * normal()));
      days.push({ day, spendMinor, marginMinor: Math.round(spendMinor * 0.3) });
    }
    yield days;
  }
}
