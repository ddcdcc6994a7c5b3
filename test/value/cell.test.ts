import { describe, expect, test } from 'vitest';
import { backtestsOf, presentGroups } from '../../shared/value/buyer-groups.ts';
import {
  type BuyingDay,
  type Cell,
  cellMoves,
  cellOf,
  cellSharesOf,
  cellsOf,
  epochDayOf,
  epochWeekOf,
  firstDayOfWeek,
} from '../../shared/value/cell.ts';

const monday = firstDayOfWeek(2000);
const bought = (day: number, spendMinor = 1000): BuyingDay => ({
  day,
  spendMinor,
  marginMinor: 400,
});

test.each([
  [1970, 1, 1, 0],
  [1969, 12, 31, -1],
  [2000, 2, 29, 11_016],
  [2011, 12, 9, 15_317],
  [2100, 3, 1, 47_541],
])('%d-%d-%d is day %d', (year, month, day, expected) => {
  expect(epochDayOf({ year, month, day })).toBe(expected);
});

test('a week begins on Monday', () => {
  // 2008-05-05 was a Monday.
  expect(epochDayOf({ year: 2008, month: 5, day: 5 })).toBe(firstDayOfWeek(2001));
  expect([epochWeekOf(14_003), epochWeekOf(14_004), epochWeekOf(14_010)]).toEqual([
    2000, 2001, 2001,
  ]);
});

describe('shares of cells', () => {
  const histories = [
    [bought(monday)],
    [bought(monday + 3), bought(monday + 200, 5000)],
    Array.from({ length: 30 }, (_, at) => bought(monday + 9 * at, 700 + 31 * at)),
  ];

  test('of nobody are none', () => {
    expect(cellSharesOf([], 'EUR')).toEqual([]);
  });

  test.each(histories)('can be read back from their names', (...days) => {
    const shares = cellSharesOf(days, 'EUR');
    expect(shares.filter((share) => cellOf(share) === undefined)).toEqual([]);
    expect(shares.filter(({ name }) => name.includes('#'))).toEqual([]);
  });

  test('what is no cell’s name is none', () => {
    const [share] = cellSharesOf([bought(monday)], 'EUR');
    expect(share && cellOf({ ...share, name: 'X-EUR-00001-2-3-4-5' })).toBeUndefined();
  });

  test.each(histories)(
    'moved one purchase after the other end where the whole history is',
    (...days) => {
      const steps = days.map((_, at) => cellSharesOf(days.slice(0, at + 1), 'EUR'));
      const moves = steps.flatMap((after, at) => cellMoves(steps[at - 1] ?? [], after));
      const moved = cellsOf(moves).filter((cell) => cell.customers !== 0 || cell.orders !== 0);
      const whole = cellsOf(cellSharesOf(days, 'EUR'));
      const byName = (all: readonly Cell[]) =>
        all.map((cell) => JSON.stringify(cell)).toSorted((a, b) => (a < b ? -1 : 1));
      expect(byName(moved)).toEqual(byName(whole));
      expect(cellMoves(steps.at(-1) ?? [], steps.at(-1) ?? [])).toEqual([]);
    },
  );
});

describe('backtests from cells', () => {
  const start = firstDayOfWeek(2000);
  const histories = Array.from({ length: 60 }, (_, at) =>
    Array.from({ length: 1 + (at % 7) }, (_each, n) =>
      bought(start + (at % 30) + n * (11 + (at % 5))),
    ),
  );
  const asOfDay = start + 140;
  const cells = cellsOf(histories.flatMap((days) => cellSharesOf(days, 'EUR')));

  test('count everybody who had bought before the cut, silent ones too, and all that they bought after', () => {
    for (const { cutDay, untilDay, groups } of backtestsOf(cells, asOfDay)) {
      const seen = histories.filter(([first]) => first !== undefined && first.day <= cutDay);
      const known = seen.filter((days) => days.some(({ day }) => day <= cutDay));
      const after = known.flat().filter(({ day }) => day > cutDay && day <= untilDay);
      const total = (of: (group: (typeof groups)[number]) => number) =>
        groups.reduce((sum, group) => sum + of(group), 0);
      expect(total(({ count }) => count)).toBe(known.length);
      expect(total(({ after: { orders } }) => orders)).toBe(after.length);
    }
    expect(backtestsOf(cells, asOfDay).length).toBeGreaterThan(2);
  });

  test('the present holds everybody once', () => {
    const groups = presentGroups(cells);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(histories.length);
    const orders = groups.reduce((sum, group) => sum + group.count * group.orders, 0);
    expect(orders).toBeCloseTo(histories.flat().length, 6);
  });
});
