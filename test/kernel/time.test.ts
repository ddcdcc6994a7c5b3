import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  Instant,
  instantOf,
  instantText,
  isDue,
  localDateOf,
  PlainDate,
  Temporal,
  Zone,
} from '../../shared/kernel/time.ts';

const date = (text: string) => Temporal.PlainDate.from(text);
const instant = (text: string) => Temporal.Instant.from(text);

describe('the instant of a local time', () => {
  test.each([
    // zone                 local date    time     instant
    ['Europe/London', '2027-03-27', '09:00', '2027-03-27T09:00:00.000Z'],
    ['Europe/London', '2027-03-28', '09:00', '2027-03-28T08:00:00.000Z'],
    ['Europe/London', '2027-10-30', '09:00', '2027-10-30T08:00:00.000Z'],
    ['Europe/London', '2027-10-31', '09:00', '2027-10-31T09:00:00.000Z'],
    ['America/New_York', '2027-03-13', '09:00', '2027-03-13T14:00:00.000Z'],
    ['America/New_York', '2027-03-14', '09:00', '2027-03-14T13:00:00.000Z'],
    ['America/New_York', '2027-11-07', '09:00', '2027-11-07T14:00:00.000Z'],
    ['Pacific/Auckland', '2027-04-04', '09:00', '2027-04-03T21:00:00.000Z'],
    ['Pacific/Auckland', '2027-09-26', '09:00', '2027-09-25T20:00:00.000Z'],
    ['Asia/Kolkata', '2028-02-29', '09:00', '2028-02-29T03:30:00.000Z'],
    ['America/Sao_Paulo', '2027-01-01', '09:00', '2027-01-01T12:00:00.000Z'],
    // In the gap of a DST change the time moves forward, in the overlap the earlier one counts.
    ['America/New_York', '2027-03-14', '02:30', '2027-03-14T07:30:00.000Z'],
    ['America/New_York', '2027-11-07', '01:30', '2027-11-07T05:30:00.000Z'],
  ])('%s %s %s is %s', (zone, on, time, expected) => {
    expect(instantText(instantOf(date(on), time, zone))).toBe(expected);
  });
});

test.each([
  // just before, at and just after midnight in Auckland
  ['2027-06-30T11:59:59.999Z', '2027-06-30'],
  ['2027-06-30T12:00:00.000Z', '2027-07-01'],
  ['2027-06-30T12:00:00.001Z', '2027-07-01'],
])('at %s it is %s in Auckland', (at, expected) => {
  expect(localDateOf(instant(at), 'Pacific/Auckland').toString()).toBe(expected);
});

test('text of instants sorts as time does', () => {
  const texts = ['2027-01-01T00:00:00Z', '2027-01-01T00:00:00.5Z', '2027-01-01T00:00:00.05Z'];
  const stored = texts.map((text) => instantText(instant(text)));
  expect(stored.toSorted()).toEqual([stored[0], stored[2], stored[1]]);
  expect(new Set(stored.map(({ length }) => length))).toEqual(new Set([24]));
});

test.each([
  ['2027-01-01T08:59:59.999Z', false],
  ['2027-01-01T09:00:00.000Z', true],
  ['2027-01-01T09:00:00.001Z', true],
])('what is due at nine is due at %s: %s', (now, expected) => {
  expect(isDue(instant('2027-01-01T09:00:00Z'), instant(now))).toBe(expected);
});

describe('dates, instants and zones from outside', () => {
  test.each(['2027-02-30', '2027-02-29', '2027-13-01', '2027-2-3', '', 'tomorrow', '20270203'])(
    'the date "%s" is refused',
    (text) => expect(PlainDate.safeParse(text).success).toBe(false),
  );
  test('29 February is a date in a leap year', () => {
    expect(z.decode(PlainDate, '2028-02-29').toString()).toBe('2028-02-29');
  });
  test.each(['2027-03-04', 'now', '', '2027-03-04T09:00', '2027-02-30T09:00:00Z'])(
    'the instant "%s" is refused',
    (text) => expect(Instant.safeParse(text).success).toBe(false),
  );
  test.each(['Mars/Olympus', '', '+05:30', 'x'.repeat(60)])('the zone "%s" is refused', (zone) =>
    expect(Zone.safeParse(zone).success).toBe(false),
  );
  test('what was decoded is encoded as it was', () => {
    const schema = z.object({ at: Instant, on: PlainDate, later: z.exactOptional(Instant) });
    const stored = { at: '2027-03-04T09:00:00.000Z', on: '2027-03-04' };
    expect(z.encode(schema, z.decode(schema, stored))).toEqual(stored);
  });
});
