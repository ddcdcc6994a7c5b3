import { expect, test } from 'vitest';
import { CUT_WEEKS_BACK_MAX, cellOf, cellSharesOf, epochWeekOf } from '../../shared/value/cell.ts';
import {
  BLOCK_WEEKS,
  longestAlike,
  orderBandOf,
  spendBandOf,
  weekBandsOf,
} from '../../shared/value/cell-bands.ts';
import { MADE_UP_LAST_DAY, madeUpCustomers } from './shop-of-three-years.ts';

test.each([
  [1, 1],
  [12, 12],
  [13, 13],
  [24, 16],
  [10_000, 51],
])('%d orders are band %d', (orders, band) => {
  expect(orderBandOf(orders)).toBe(band);
});

test.each([
  [0, 1, 0],
  [-500, 2, 0],
  [1, 1, 1],
  [4096, 2, 23],
])('%d spent in %d orders is band %d', (spend, orders, band) => {
  expect(spendBandOf(spend, orders)).toBe(band);
});

test.each([
  [0, 0],
  [8, 8],
  [9, 11],
  [11, 11],
  [12, 16],
  [16, 16],
  [17, 22],
  [22, 22],
  [23, 32],
  [256, 256],
  [257, 362],
])('%d weeks are like %d', (weeks, alike) => {
  expect(longestAlike(weeks)).toBe(alike);
});

test.each([
  { what: 'a single week, by itself', of: [2913, 2913], is: [2913, 2913] },
  { what: 'the first week of a block', of: [2910, 2912], is: [2910, 2912] },
  { what: 'the last week of a block', of: [2913, 2915], is: [2910, 2912] },
  { what: 'the next block', of: [2914, 2916], is: [2914, 2916] },
  { what: 'a longer history', of: [2900, 2914], is: [2896, 2912] },
])('a last week stands for its block: $what', ({ of: [first = 0, last = 0], is }) => {
  const { firstWeek, lastWeek } = weekBandsOf(first, last);
  expect([firstWeek, lastWeek]).toEqual(is);
});

test.each([
  { what: 'a single week', of: [2913, 2913], is: [2913, 2913] },
  { what: 'silent for eight weeks', of: [2906, 2908], is: [2906, 2908] },
  { what: 'silent for nine weeks', of: [2905, 2907], is: [2903, 2905] },
  { what: 'silent for eleven weeks', of: [2903, 2905], is: [2903, 2905] },
  { what: 'near the beginning of time', of: [1, 3], is: [0, 0] },
])(
  'before a cut it counts how long they are silent: $what',
  ({ of: [first = 0, last = 0], is }) => {
    const { firstWeek, lastWeek } = weekBandsOf(first, last, 2916);
    expect([firstWeek, lastWeek]).toEqual(is);
  },
);

test('each cut lies between two bands of last weeks', () => {
  const lastWeeks = Array.from({ length: 40 }, (_, at) => 2900 + at);
  for (let cut = 2904; cut < 2940; cut += BLOCK_WEEKS) {
    const moved = lastWeeks.filter((last) => {
      return weekBandsOf(2890, last).lastWeek < cut !== last < cut;
    });
    expect(moved).toEqual([]);
  }
});

test('ten years of weeks are some hundred places before a cut, and not 135,460', () => {
  const cut = 2912;
  const places = new Set<string>();
  for (let last = cut - 520; last < cut; last += 1) {
    for (let first = cut - 520; first <= last; first += 1) {
      const { firstWeek, lastWeek } = weekBandsOf(first, last, cut);
      places.add(`${firstWeek} ${lastWeek}`);
    }
  }
  expect(places.size).toBe(520 + 409);
});

test('four times as many customers of one kind are hardly more cells', () => {
  const [some = 0, many = 0] = cellCountsAt(10_000, 40_000);
  expect(some).toBeLessThan(2_000);
  expect(many / some).toBeLessThan(1.3);
});

/** Of what a fit reads, when all spend alike and nobody buys more than twice. */
function cellCountsAt(...customerCounts: readonly number[]): readonly number[] {
  const earliestCut = epochWeekOf(MADE_UP_LAST_DAY) - CUT_WEEKS_BACK_MAX;
  const names = new Set<string>();
  const counts: number[] = [];
  let customers = 0;
  for (const days of madeUpCustomers(Math.max(...customerCounts))) {
    const ofOneKind = days.slice(0, 2).map((day) => ({ ...day, spendMinor: 2000 }));
    for (const share of cellSharesOf(ofOneKind, 'EUR')) {
      const { kind, atWeek } = cellOf(share) ?? { kind: 'past', atWeek: 0 };
      if (kind !== 'past' || atWeek >= earliestCut) names.add(share.name);
    }
    customers += 1;
    if (customerCounts.includes(customers)) counts.push(names.size);
  }
  return counts;
}
