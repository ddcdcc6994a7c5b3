// How often customers end inside the interval that they were told to.
import { outlookOf } from '../../shared/value/forecast.ts';
import { valueInterval } from '../../shared/value/value-interval.ts';
import type { ForecastModel } from '../../shared/value/value-model.ts';
import { atLeast, type Figure } from './figure.ts';
import type { Case, Span } from './history.ts';
import { total } from './total.ts';

/** What the pages promise: at least four in five. */
const PROMISED = 0.8;

export function coverageFigures(
  cases: readonly Pick<Case, 'buyer' | 'spendMinor'>[],
  model: ForecastModel,
  { cutDay, untilDay }: Span,
): readonly Figure[] {
  const ended = cases.map(({ buyer, spendMinor }) => {
    const outlook = outlookOf(model, buyer, cutDay);
    const expected = outlook.ordersUntil(untilDay) * outlook.spendPerOrderMinor;
    const { low, high } = valueInterval({ model, buyer, outlook, untilDay });
    const isInside = spendMinor >= low * expected && spendMinor <= high * expected;
    return { orders: buyer.orders, isInside };
  });
  return GROUPS.map(({ who, from, below }) => {
    const group = ended.filter(({ orders }) => orders >= from && orders < below);
    const inside = total(group, ({ isInside }) => (isInside ? 1 : 0)) / group.length;
    return atLeast(`inside the interval, ${who} (${group.length})`, inside, [PROMISED, 3]);
  });
}

/** A mean would be carried by those of whom nothing is expected. */
const GROUPS = [
  { who: 'all', from: 1, below: Number.POSITIVE_INFINITY },
  { who: 'bought 4 to 9 times', from: 4, below: 10 },
  { who: 'bought 10 times or more', from: 10, below: Number.POSITIVE_INFINITY },
] as const;
