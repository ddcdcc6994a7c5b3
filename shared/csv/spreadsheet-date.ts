import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type PlainDate, Temporal } from '../kernel/time.ts';

/** Which way round a file writes day, month and year. */
export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];
export type DateProblem =
  | 'date_ambiguous'
  | 'date_has_time'
  | 'date_is_serial_number'
  | 'date_not_in_calendar'
  | 'date_unreadable';
type Read = Outcome<PlainDate, DateProblem>;

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'januar'],
  ['february', 'februar'],
  ['march', 'marz', 'maerz'],
  ['april'],
  ['may', 'mai'],
  ['june', 'juni'],
  ['july', 'juli'],
  ['august'],
  ['september'],
  ['october', 'oktober'],
  ['november'],
  ['december', 'dezember'],
];
const MONTH_PREFIX_LENGTH_MIN = 3;
const MIDNIGHT = /[t ]\s*(?:0?0:00(?::00(?:\.0+)?)?|12:00(?::00)? ?am)z?$/;
const TIME = /\d:\d\d/;
const WEEKDAY = /^(\p{L}+),?\s+(?=.*\d)/u;
const THREE_NUMBERS = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/;
const DAY_MONTH_YEAR = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]+(\p{L}+)[\s.,-]+(\d{4}|\d{2})$/u;
const MONTH_DAY_YEAR = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;

/**
 * A date as a spreadsheet may have written it: ISO, three numbers, or with the month's name in
 * English or German. `03/04/2027` without an order, and a year of two digits without one, are
 * refused as ambiguous; `31/12/2027` can be read in one way only.
 */
export function readSpreadsheetDate(text: string, order?: DateOrder): Read {
  const plain = text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (/^\d{5}(?:\.\d+)?$/.test(plain)) return refused('date_is_serial_number');
  const day = plain.replace(MIDNIGHT, '').trim();
  if (TIME.test(day)) return refused('date_has_time');
  const numbers = THREE_NUMBERS.exec(day);
  if (numbers !== null) {
    const [, first = '', , second = '', third = ''] = numbers;
    return readNumbers([first, second, third], order);
  }
  return readWords(day, order);
}

function readNumbers(parts: readonly [string, string, string], order?: DateOrder): Read {
  const [first, second, third] = parts;
  if (first.length === 4 && third.length <= 2) return dateOf(first, second, third);
  if (first.length > 2 || third.length === 3) return refused('date_unreadable');
  if (third.length === 4) {
    if (order === 'ymd') return refused('date_unreadable');
    if (order === 'dmy') return dateOf(third, second, first);
    if (order === 'mdy') return dateOf(third, first, second);
    return onlyOneOf(dateOf(third, second, first), dateOf(third, first, second));
  }
  if (order === undefined) return refused('date_ambiguous');
  const [year, month, day] = {
    dmy: [third, second, first] as const,
    mdy: [third, first, second] as const,
    ymd: [first, second, third] as const,
  }[order];
  return year.length === 2 ? dateOf(`20${year}`, month, day) : refused('date_unreadable');
}

function readWords(text: string, order?: DateOrder): Read {
  const word = WEEKDAY.exec(text);
  const weekday = word?.[1] !== undefined && monthOf(word[1]) === undefined ? word[1] : undefined;
  const rest = weekday === undefined ? text : text.slice(word?.[0].length);
  const [, day, dayMonth = '', year = ''] = DAY_MONTH_YEAR.exec(rest) ?? [];
  const [, monthFirst = '', secondDay = '', lastYear = ''] = MONTH_DAY_YEAR.exec(rest) ?? [];
  const month = monthOf(day === undefined ? monthFirst : dayMonth);
  if (month === undefined) return refused('date_unreadable');
  if (year.length === 2 && order === undefined) return refused('date_ambiguous');
  const read =
    day === undefined
      ? dateOf(lastYear, String(month), secondDay)
      : dateOf(year.padStart(4, '20'), String(month), day);
  const isContradicted = read.ok && weekday !== undefined && !isWeekday(read.value, weekday);
  return isContradicted ? refused('date_not_in_calendar') : read;
}

function monthOf(word: string): number | undefined {
  if (word.length < MONTH_PREFIX_LENGTH_MIN) return undefined;
  const index = MONTHS.findIndex((names) => names.some((name) => name.startsWith(word)));
  return index === -1 ? undefined : index + 1;
}

function isWeekday(date: PlainDate, word: string): boolean {
  return ['en', 'de'].some((language) =>
    date.toLocaleString(language, { weekday: 'long' }).toLowerCase().startsWith(word),
  );
}

function onlyOneOf(left: Read, right: Read): Read {
  if (left.ok && right.ok) return left.value.equals(right.value) ? left : refused('date_ambiguous');
  return left.ok ? left : right;
}

function dateOf(year: string, month: string, day: string): Read {
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    return accepted(Temporal.PlainDate.from(parts, { overflow: 'reject' }));
  } catch (error) {
    if (error instanceof RangeError) return refused('date_not_in_calendar');
    throw error;
  }
}
