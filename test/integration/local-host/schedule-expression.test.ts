import { describe, expect, it } from 'vitest';
import {
  ExpressionNotUnderstood,
  parseScheduleExpression,
} from '../../../infra/local/schedule-expression.ts';
import { Temporal } from '../../../shared/kernel/time.ts';

function firings(expression: string, zone: string, after: string, count: number): string[] {
  const parsed = parseScheduleExpression(expression, zone);
  const found: string[] = [];
  let at = Temporal.Instant.from(after).epochMilliseconds;
  for (let index = 0; index < count; index += 1) {
    const next = parsed.nextAfter(at);
    if (next === undefined) break;
    found.push(Temporal.Instant.fromEpochMilliseconds(next).toString());
    at = next;
  }
  return found;
}

const TABLE: readonly (readonly [string, string, string, string, readonly string[]])[] = [
  [
    'rates count from 1970',
    'rate(5 minutes)',
    'UTC',
    '2027-03-04T09:02:01Z',
    ['2027-03-04T09:05:00Z', '2027-03-04T09:10:00Z'],
  ],
  [
    'a firing is later than the instant asked',
    'rate(1 hour)',
    'UTC',
    '2027-03-04T09:00:00Z',
    ['2027-03-04T10:00:00Z'],
  ],
  [
    'a day lasts 24 hours',
    'rate(1 day)',
    'America/New_York',
    '2027-03-13T12:00:00Z',
    ['2027-03-14T00:00:00Z', '2027-03-15T00:00:00Z'],
  ],
  [
    'at() fires once',
    'at(2027-03-04T09:00:00)',
    'Asia/Kolkata',
    '2027-01-01T00:00:00Z',
    ['2027-03-04T03:30:00Z'],
  ],
  [
    'every five minutes',
    'cron(0/5 * * * ? *)',
    'UTC',
    '2027-12-31T23:56:00Z',
    ['2028-01-01T00:00:00Z', '2028-01-01T00:05:00Z'],
  ],
  [
    'daily, in a zone, over the end of DST',
    'cron(0 9 * * ? *)',
    'America/New_York',
    '2027-11-06T00:00:00Z',
    ['2027-11-06T13:00:00Z', '2027-11-07T14:00:00Z', '2027-11-08T14:00:00Z'],
  ],
  [
    'a time that does not exist is skipped',
    'cron(30 2 * * ? *)',
    'America/New_York',
    '2027-03-13T00:00:00Z',
    ['2027-03-13T07:30:00Z', '2027-03-15T06:30:00Z'],
  ],
  [
    'a time that exists twice fires once',
    'cron(30 1 * * ? *)',
    'America/New_York',
    '2027-11-06T20:00:00Z',
    ['2027-11-07T05:30:00Z', '2027-11-08T06:30:00Z'],
  ],
  [
    'weekdays by name',
    'cron(0 8 ? * MON-FRI *)',
    'UTC',
    '2027-03-05T08:00:00Z',
    ['2027-03-08T08:00:00Z', '2027-03-09T08:00:00Z'],
  ],
  ['Sunday is 1', 'cron(0 8 ? * 1 *)', 'UTC', '2027-03-05T08:00:00Z', ['2027-03-07T08:00:00Z']],
  [
    'a list and a range',
    'cron(15 6,18-19 1 * ? *)',
    'UTC',
    '2027-03-01T07:00:00Z',
    ['2027-03-01T18:15:00Z', '2027-03-01T19:15:00Z', '2027-04-01T06:15:00Z'],
  ],
  [
    'the last day of the month',
    'cron(0 0 L * ? *)',
    'UTC',
    '2028-02-01T00:00:00Z',
    ['2028-02-29T00:00:00Z', '2028-03-31T00:00:00Z'],
  ],
  [
    '29 February',
    'cron(0 0 29 2 ? *)',
    'UTC',
    '2027-01-01T00:00:00Z',
    ['2028-02-29T00:00:00Z', '2032-02-29T00:00:00Z'],
  ],
  [
    'the second Tuesday',
    'cron(0 0 ? * 3#2 *)',
    'UTC',
    '2027-03-01T00:00:00Z',
    ['2027-03-09T00:00:00Z', '2027-04-13T00:00:00Z'],
  ],
  [
    'the last Friday',
    'cron(0 0 ? * 6L *)',
    'UTC',
    '2027-03-01T00:00:00Z',
    ['2027-03-26T00:00:00Z', '2027-04-30T00:00:00Z'],
  ],
  [
    'months by name, and a year',
    'cron(0 0 1 JAN,DEC ? 2027)',
    'UTC',
    '2027-01-01T00:00:00Z',
    ['2027-12-01T00:00:00Z'],
  ],
  ['a year that is over', 'cron(0 0 1 1 ? 2020)', 'UTC', '2027-01-01T00:00:00Z', []],
];

describe('a schedule expression', () => {
  it.each(TABLE)('%s', (_, expression, zone, after, expected) => {
    expect(firings(expression, zone, after, Math.max(1, expected.length))).toEqual(expected);
  });

  it('ends', () => {
    expect(firings('at(2027-03-04T09:00:00)', 'UTC', '2027-03-04T09:00:00Z', 1)).toEqual([]);
  });

  it.each([
    'rate(0 minutes)',
    'rate(5 fortnights)',
    'cron(0 9 * * ?)',
    'cron(61 9 * * ? *)',
    'cron(0 9 15W * ? *)',
    'every day',
  ])('%s is refused', (expression) => {
    expect(() => parseScheduleExpression(expression, 'UTC')).toThrow(ExpressionNotUnderstood);
  });
});
