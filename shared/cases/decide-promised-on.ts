import { type Instant, localDateOf, type PlainDate, type Zone } from '../kernel/time.ts';

/** A complaint is answered within two working days, unless somebody promises otherwise. */
export const PROMISED_WORKING_DAYS = 2;

const SATURDAY_AND_SUNDAY: ReadonlySet<number> = new Set([6, 7]);
const FRIDAY_AND_SATURDAY: ReadonlySet<number> = new Set([5, 6]);
/** Where Sunday is a working day and Friday is none (CLDR 47, `weekData`). */
const FREE_ON_FRIDAY = new Set([
  'AF',
  'BH',
  'DZ',
  'EG',
  'IL',
  'IQ',
  'JO',
  'KW',
  'LY',
  'OM',
  'QA',
  'SA',
  'SD',
  'SY',
  'YE',
]);

export type WorkingCalendar = {
  readonly zone: Zone;
  /** Two letters; unknown for customers who gave no address. */
  readonly country?: string | undefined;
  /** Of that country. */
  readonly isHoliday?: ((on: PlainDate) => boolean) | undefined;
};

/** The day itself does not count: said on a Friday evening, it is answered by Tuesday. */
export function decidePromisedOn(
  now: Instant,
  calendar: WorkingCalendar,
  workingDays = PROMISED_WORKING_DAYS,
): PlainDate {
  let on = localDateOf(now, calendar.zone);
  for (let left = workingDays; left > 0; ) {
    on = on.add({ days: 1 });
    if (isWorkingDay(on, calendar)) left -= 1;
  }
  return on;
}

function isWorkingDay(on: PlainDate, { country, isHoliday }: WorkingCalendar): boolean {
  const weekend = FREE_ON_FRIDAY.has(country ?? '') ? FRIDAY_AND_SATURDAY : SATURDAY_AND_SUNDAY;
  return !weekend.has(on.dayOfWeek) && isHoliday?.(on) !== true;
}
