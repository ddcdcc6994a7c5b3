/** `country` and `year` to dates such as `2027-12-25`. */
type HolidaysOf = (country: string, year: number) => readonly string[];

/**
 * One line for each country: the days that are the same in all years, then for each year the
 * others. `0101,1225|26:0403,0406|27:0326,0329`
 */
export function tableOf(
  countries: readonly string[],
  years: readonly number[],
  holidaysOf: HolidaysOf,
): Readonly<Record<string, string>> {
  const lines = countries.flatMap((country) => {
    const days = years.map((year) => daysOf(holidaysOf(country, year), year));
    const always = (days[0] ?? []).filter((day) => days.every((each) => each.includes(day)));
    const moving = years.map((year, index) => {
      const others = (days[index] ?? []).filter((day) => !always.includes(day));
      return `${String(year).slice(2)}:${others.join(',')}`;
    });
    const isEmpty = days.every((each) => each.length === 0);
    return isEmpty ? [] : [[country, [always.join(','), ...moving].join('|')] as const];
  });
  return Object.fromEntries(lines);
}

/** A holiday that a rule moves into the next year is that year's. */
function daysOf(dates: readonly string[], year: number): readonly string[] {
  const own = dates.filter((date) => date.startsWith(`${year}-`));
  return [...new Set(own.map((date) => date.slice(5).replace('-', '')))].sort();
}

export function tableText(
  table: Readonly<Record<string, string>>,
  years: readonly number[],
): string {
  const lines = Object.entries(table).map(([country, days]) => `  ${country}: '${days}',`);
  return [
    '// Written by `npm run public-holidays`, from the package date-holidays (ISC; its data CC BY 3.0).',
    `// Days off in the whole country, ${years[0]} to ${years.at(-1)}: those of every year, then year by year.`,
    'export const PUBLIC_HOLIDAYS: Readonly<Record<string, string>> = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}
