import { describe, expect, test } from 'vitest';
import { DEFAULT_GIFT_TERMS as terms } from '../../shared/gifts/gift-terms.ts';
import {
  lastOrderOn,
  latestUntil,
  nextFrom,
  orderAtFor,
  orderDaysBefore,
} from '../../shared/prescriptions/standing-dates.ts';
import { asText, exampleProduct, on } from '../support/gift-examples.ts';

describe('how long before its delivery it is ordered', () => {
  test.each([
    ['a mug in Britain', { country: 'GB' }, 14],
    ['a mug to Brazil, which is reminded of 11 days before', { country: 'BR' }, 15],
    ['what is made in ten days', { country: 'GB', leadDays: 10 }, 14],
    ['what is made in eleven days', { country: 'GB', leadDays: 11 }, 15],
    ['what is made in ninety days', { country: 'GB', leadDays: 90 }, 94],
    ['what nobody knows any more', {}, 14],
  ])('%s', (_, { country, leadDays = 3 }: { country?: string; leadDays?: number }, days) => {
    const product = country === undefined ? undefined : exampleProduct({ leadDays });
    expect(orderDaysBefore({ product, country }, terms)).toBe(days);
  });
});

test.each([
  ['parcel', 'GB', '2027-03-01'],
  ['parcel', 'BR', '2027-02-24'],
  ['e_gift', 'BR', '2027-03-04'],
] as const)('the last day on which a %s to %s can be ordered', (kind, country, last) => {
  const product = exampleProduct(kind === 'e_gift' ? { kind, leadDays: 0 } : {});
  expect(lastOrderOn(on('2027-03-04'), { product, country }, terms).toString()).toBe(last);
});

describe('is ordered at nine in the morning of the customer', () => {
  test.each([
    ['in winter', '2027-03-04', 'Europe/London', '2027-02-18T09:00Z'],
    ['the day of the spring change', '2027-04-11', 'Europe/London', '2027-03-28T08:00Z'],
    ['the day before it', '2027-04-10', 'Europe/London', '2027-03-27T09:00Z'],
    ['the day of the autumn change', '2026-11-08', 'Europe/London', '2026-10-25T09:00Z'],
    ['far east', '2027-03-04', 'Asia/Tokyo', '2027-02-18T00:00Z'],
    ['far west', '2027-03-04', 'Pacific/Honolulu', '2027-02-18T19:00Z'],
    ['over the end of the year', '2027-01-06', 'Europe/London', '2026-12-23T09:00Z'],
    ['over a leap day', '2028-03-07', 'Europe/London', '2028-02-22T09:00Z'],
  ])('%s', (_, nextOn, zone, expected) => {
    expect(asText(orderAtFor(on(nextOn), 14, zone))).toBe(expected);
  });
});

describe('the dates of a series', () => {
  test.each([
    ['that has not come near', '2027-03-10', 4, '2027-03-04', '2027-03-10', '2027-03-10'],
    ['that is just possible', '2027-03-04', 4, '2027-03-04', '2027-03-04', '2027-03-04'],
    ['a day too near', '2027-03-04', 4, '2027-03-05', '2027-03-04', '2027-04-01'],
    ['a day before the second', '2027-03-04', 4, '2027-03-31', '2027-03-04', '2027-04-01'],
    ['just the second', '2027-03-04', 4, '2027-04-01', '2027-04-01', '2027-04-01'],
    ['a day after the second', '2027-03-04', 4, '2027-04-02', '2027-04-01', '2027-04-29'],
    ['half a year late', '2027-03-04', 4, '2027-09-04', '2027-08-19', '2027-09-16'],
    ['over the end of the year', '2026-12-30', 1, '2027-01-02', '2026-12-30', '2027-01-06'],
    ['over a leap day', '2028-02-22', 1, '2028-03-01', '2028-02-29', '2028-03-07'],
    ['over both changes of the clock', '2027-03-25', 52, '2027-03-26', '2027-03-25', '2028-03-23'],
  ])('%s', (_, nextOn, everyWeeks, firstOn, latest, next) => {
    expect(latestUntil(on(nextOn), everyWeeks, on(firstOn)).toString()).toBe(latest);
    expect(nextFrom(on(nextOn), everyWeeks, on(firstOn)).toString()).toBe(next);
  });
});
