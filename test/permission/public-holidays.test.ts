import { expect, test } from 'vitest';
import { tableOf, tableText } from '../../commands/public-holidays/holiday-table.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { isPublicHoliday } from '../../shared/permission/public-holidays.ts';

test.each([
  ['DE', '2027-10-03', true],
  ['DE', '2027-03-29', true],
  ['DE', '2027-03-30', false],
  ['US', '2027-11-25', true],
  ['US', '2027-11-24', false],
  ['NZ', '2028-02-29', false],
  // A year that the table does not have: what is the same in every year is known.
  ['DE', '2061-12-25', true],
  ['DE', '2061-04-08', false],
  ['XX', '2027-12-25', false],
  ['', '2027-12-25', false],
])('in %s the %s is a day off: %s', (country, day, isOff) => {
  expect(isPublicHoliday(country, Temporal.PlainDate.from(day))).toBe(isOff);
});

test('a table holds what is the same in all years once, and leaves out who has none', () => {
  const days: Record<string, readonly string[]> = {
    'A 2026': ['2026-01-01', '2026-04-03', '2026-01-01'],
    'A 2027': ['2027-01-01', '2027-03-26', '2028-01-03'],
  };
  const table = tableOf(
    ['A', 'B'],
    [2026, 2027],
    (country, year) => days[`${country} ${year}`] ?? [],
  );
  expect(table).toEqual({ A: '0101|26:0403|27:0326' });
  expect(tableText(table, [2026, 2027])).toContain("  A: '0101|26:0403|27:0326',\n");
});
