import type { PlainDate } from '../kernel/time.ts';
import { PUBLIC_HOLIDAYS } from './public-holidays-table.ts';

/**
 * Whether nobody works there on that day, in the whole country. Of a country or a year that the
 * table does not have, only what is the same in every year is known, or nothing.
 */
export function isPublicHoliday(country: string, on: PlainDate): boolean {
  const [always = '', ...years] = (PUBLIC_HOLIDAYS[country] ?? '').split('|');
  const day = on.toString().slice(5).replace('-', '');
  const year = on.toString().slice(2, 4);
  const moving = years.find((each) => each.startsWith(`${year}:`))?.slice(year.length + 1) ?? '';
  return [always, moving].some((days) => days.split(',').includes(day));
}
