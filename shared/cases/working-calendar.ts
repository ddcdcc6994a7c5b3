import type { Customer } from '../customers/customer.ts';
import { isPublicHoliday } from '../permission/public-holidays.ts';
import type { WorkingCalendar } from './decide-promised-on.ts';

/** By which calendar a customer counts working days. */
export function calendarOf({ zone, address }: Pick<Customer, 'zone' | 'address'>): WorkingCalendar {
  const country = address?.country;
  if (country === undefined) return { zone };
  return { zone, country, isHoliday: (on) => isPublicHoliday(country, on) };
}
