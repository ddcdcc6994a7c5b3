/**
 * `rate(…)`, `cron(…)` and `at(…)` of EventBridge Scheduler. Rates count from 1970, not from the
 * schedule's creation, so that a run is the same every time. Daylight saving as the Scheduler user
 * guide says it: a local time that does not exist is skipped, one that exists twice fires once.
 * `W` (nearest weekday) is refused.
 */
import { Temporal } from '../../shared/kernel/time.ts';

export type ScheduleExpression = {
  /** The first firing later than `afterMs`, in epoch milliseconds; undefined when none follows. */
  nextAfter(afterMs: number): number | undefined;
};

export class ExpressionNotUnderstood extends Error {
  override readonly name = 'ExpressionNotUnderstood';
}

const UNIT_MS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const SEARCH_DAYS_MAX = 8 * 366;

export function parseScheduleExpression(text: string, zone: string): ScheduleExpression {
  const [, kind, body = ''] = /^(rate|cron|at)\((.*)\)$/.exec(text.trim()) ?? [];
  if (kind === 'rate') return parseRate(body, text);
  if (kind === 'at') return parseAt(body, zone);
  if (kind === 'cron') return parseCron(body, zone);
  throw new ExpressionNotUnderstood(text);
}

function parseRate(body: string, text: string): ScheduleExpression {
  const [, count, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(body) ?? [];
  const periodMs = Number(count) * (UNIT_MS[unit] ?? Number.NaN);
  if (!(periodMs > 0)) throw new ExpressionNotUnderstood(text);
  return { nextAfter: (afterMs) => (Math.floor(afterMs / periodMs) + 1) * periodMs };
}

function parseAt(body: string, zone: string): ScheduleExpression {
  const atMs = Temporal.PlainDateTime.from(body).toZonedDateTime(zone).epochMilliseconds;
  return { nextAfter: (afterMs) => (atMs > afterMs ? atMs : undefined) };
}

function parseCron(body: string, zone: string): ScheduleExpression {
  const fields = body.trim().split(/\s+/);
  if (fields.length !== 6) throw new ExpressionNotUnderstood(`cron(${body}) needs six fields`);
  const [minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = '', year = ''] = fields;
  const minutes = [...numbers(minute, 0, 59)];
  const times = [...numbers(hour, 0, 23)].flatMap((h) =>
    minutes.map((m) => new Temporal.PlainTime(h, m)),
  );
  const months = numbers(month, 1, 12, MONTHS);
  const years = numbers(year, 1970, 2199);
  const isOnDay = dayMatcher(dayOfMonth, dayOfWeek);
  const isOn = (date: Temporal.PlainDate) =>
    years.has(date.year) && months.has(date.month) && isOnDay(date);
  return { nextAfter: (afterMs) => nextCron(afterMs, { zone, times, isOn }) };
}

type Cron = {
  readonly zone: string;
  readonly times: readonly Temporal.PlainTime[];
  readonly isOn: (date: Temporal.PlainDate) => boolean;
};

function nextCron(afterMs: number, { zone, times, isOn }: Cron): number | undefined {
  let date = Temporal.Instant.fromEpochMilliseconds(afterMs).toZonedDateTimeISO(zone).toPlainDate();
  for (let day = 0; day < SEARCH_DAYS_MAX; day += 1) {
    if (isOn(date)) {
      for (const plainTime of times) {
        const at = date.toZonedDateTime({ timeZone: zone, plainTime });
        const exists = at.toPlainTime().equals(plainTime);
        if (exists && at.epochMilliseconds > afterMs) return at.epochMilliseconds;
      }
    }
    date = date.add({ days: 1 });
  }
  return undefined;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** Values of one field in ascending order: `*`, `5`, `1-5`, `0/5`, `MON-FRI`, and lists of these. */
function numbers(field: string, min: number, max: number, names: readonly string[] = []) {
  const readWord = (word: string) => {
    const named = names.indexOf(word.toUpperCase());
    const value = named === -1 ? Number(word) : named + 1;
    if (!Number.isInteger(value) || value < min || value > max) {
      throw new ExpressionNotUnderstood(`${field} in a cron expression`);
    }
    return value;
  };
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const [range = '', stepText] = part.split('/');
    const [fromText = '', toText] = range.split('-');
    const isAll = range === '*' || range === '?';
    const from = isAll ? min : readWord(fromText);
    const openEnd = isAll || stepText !== undefined ? max : from;
    const to = toText === undefined ? openEnd : readWord(toText);
    const step = stepText === undefined ? 1 : Number(stepText);
    if (!(step >= 1)) throw new ExpressionNotUnderstood(`${field} in a cron expression`);
    for (let value = from; value <= to; value += step) values.add(value);
  }
  return new Set([...values].sort((left, right) => left - right));
}

/** One of the two fields is always `?`; `L`, `3L` (last Tuesday) and `3#2` (second Tuesday) count. */
function dayMatcher(dayOfMonth: string, dayOfWeek: string): (date: Temporal.PlainDate) => boolean {
  if (dayOfMonth.includes('W')) throw new ExpressionNotUnderstood('W in a cron expression');
  if (dayOfMonth === 'L') return (date) => date.day === date.daysInMonth;
  if (dayOfWeek === '?' || dayOfWeek === '*') {
    const days = numbers(dayOfMonth, 1, 31);
    return (date) => days.has(date.day);
  }
  const weekdayOf = (date: Temporal.PlainDate) => (date.dayOfWeek % 7) + 1;
  const single = /^(\w+?)(?:L|#([1-5]))$/i.exec(dayOfWeek);
  if (single === null || dayOfWeek === 'L') {
    const days = numbers(dayOfWeek === 'L' ? '7' : dayOfWeek, 1, 7, DAYS);
    return (date) => days.has(weekdayOf(date));
  }
  const days = numbers(single[1] ?? '', 1, 7, DAYS);
  const nth = single[2];
  return (date) =>
    days.has(weekdayOf(date)) &&
    (nth === undefined ? date.day + 7 > date.daysInMonth : Math.ceil(date.day / 7) === Number(nth));
}
