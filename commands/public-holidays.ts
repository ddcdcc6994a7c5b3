// `npm run public-holidays` writes shared/permission/public-holidays-table.ts from the package date-holidays, which holds
// 1.7 MB of rules; what the gate needs of it are some years' days.
import { writeFile } from 'node:fs/promises';
import Holidays from 'date-holidays';
import { CommandError, runCommand } from './command-error.ts';
import { parseOptions } from './parse-options.ts';
import { tableOf, tableText } from './public-holidays/holiday-table.ts';

const FIRST_YEAR = 2026;
const YEAR_COUNT = 5;
const TABLE_FILE = new URL('../shared/permission/public-holidays-table.ts', import.meta.url);

const USAGE = `npm run public-holidays

Writes shared/permission/public-holidays-table.ts for ${FIRST_YEAR} and the ${YEAR_COUNT - 1} years after it; it takes nothing.`;

async function writeTable(): Promise<void> {
  parseOptions({ options: {} }, (reason) => new CommandError(`${reason}\n\n${USAGE}`));
  const years = Array.from({ length: YEAR_COUNT }, (_, index) => FIRST_YEAR + index);
  const countries = Object.keys(new Holidays().getCountries()).sort();
  const table = tableOf(countries, years, (country, year) =>
    new Holidays(country)
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10)),
  );
  await writeFile(TABLE_FILE, tableText(table, years));
  console.log(`${Object.keys(table).length} countries written, ${years[0]} to ${years.at(-1)}`);
}

await runCommand(writeTable, USAGE);
