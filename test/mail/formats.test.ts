import { describe, expect, it } from 'vitest';
import { instantOf, Temporal } from '../../shared/kernel/time.ts';
import { counted, formatsOf } from '../../shared/mail/formats.ts';

const en = formatsOf('en');
const de = formatsOf('de');
const date = (text: string) => Temporal.PlainDate.from(text);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('dates', () => {
  it.each([
    ['2028-02-29', 'Tuesday, 29 February 2028', 'Dienstag, 29. Februar 2028'],
    ['2027-01-01', 'Friday, 1 January 2027', 'Freitag, 1. Januar 2027'],
    ['2026-12-31', 'Thursday, 31 December 2026', 'Donnerstag, 31. Dezember 2026'],
  ])('%s', (text, english, german) => {
    expect(en.date(date(text))).toBe(english);
    expect(de.date(date(text))).toBe(german);
  });

  it('months have names', () => {
    expect([en.month(date('2027-03-31')), de.month(date('2027-03-01'))]).toEqual([
      'March 2027',
      'März 2027',
    ]);
  });
});

describe('moments are local to the zone, also around DST changes and midnight', () => {
  it.each([
    ['2027-03-14', '09:00', 'America/New_York'],
    ['2027-03-28', '09:00', 'Europe/London'],
    ['2027-10-31', '09:00', 'Europe/London'],
    ['2027-04-04', '09:00', 'Pacific/Auckland'],
    ['2027-09-26', '09:00', 'Pacific/Auckland'],
    ['2027-01-01', '00:00', 'Asia/Kolkata'],
    ['2026-12-31', '23:59', 'America/Sao_Paulo'],
  ])('%s %s in %s', (on, time, zone) => {
    const at = instantOf(date(on), time, zone);
    expect(en.dateAt(at, zone)).toBe(en.date(date(on)));
    expect(en.timeAt(at, zone)).toBe(time);
    expect(de.timeAt(at, zone)).toBe(time);
  });
});

describe('money', () => {
  it.each([
    [123456, 'GBP', '£1,234.56', '1.234,56 £'],
    [5, 'EUR', '€0.05', '0,05 €'],
    [1000, 'JPY', 'JP¥1,000', '1.000 ¥'],
    [1234, 'KWD', 'KWD 1.234', '1,234 KWD'],
    [0, 'USD', 'US$0.00', '0,00 $'],
  ])('%d %s', (amountMinor, currency, english, german) => {
    expect(plain(en.money({ amountMinor, currency }))).toBe(english);
    expect(plain(de.money({ amountMinor, currency }))).toBe(german);
  });
});

describe('counts', () => {
  const forms = { one: 'Geschenk', other: 'Geschenke' };
  it.each([
    [0, '0 Geschenke'],
    [1, '1 Geschenk'],
    [2, '2 Geschenke'],
    [1000, '1.000 Geschenke'],
  ])('%d', (count, text) => {
    expect(counted('de-DE', count, forms)).toBe(text);
  });
});

it('zones and countries have names in both languages', () => {
  expect([en.zone('Europe/Berlin'), de.zone('Europe/Berlin')]).toEqual([
    'Central European Time',
    'Mitteleuropäische Zeit',
  ]);
  expect([en.country('DE'), de.country('DE')]).toEqual(['Germany', 'Deutschland']);
});
