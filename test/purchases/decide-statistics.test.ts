import { describe, expect, test } from 'vitest';
import { decideStatistics } from '../../shared/purchases/decide-statistics.ts';
import { keepProductLines } from '../../shared/purchases/keep-product-lines.ts';
import { noProductOf } from '../../shared/purchases/no-products.ts';
import { epochDayOf } from '../../shared/value/cell.ts';
import type { BuyerStatistics } from '../../shared/value/customer-value.ts';
import { ADA, line, purchase } from './purchase-examples.ts';

describe('statistics', () => {
  test('count days and not orders, and what both days brought', () => {
    const statistics = decideStatistics(ADA, [
      purchase('3', [line(1)], { at: '2026-03-09T10:00:00Z' }),
      purchase('1', [line(2)], { at: '2026-03-02T00:00:00Z' }),
      purchase('2', [line(1, { sku: '85123A', eachMinor: 295, marginMinor: 100 })], {
        at: '2026-03-02T23:59:59Z',
      }),
    ]);
    const day = epochDayOf({ year: 2026, month: 3, day: 2 });
    expect(statistics).toMatchObject({
      ...{ id: ADA, customerId: ADA, currency: 'GBP', orders: 2, items: 4 },
      ...{ spendMinor: 2845 + 1275, marginMinor: 1020 + 100 + 510, isMarginAssumed: true },
      days: [
        { day, spendMinor: 2845, marginMinor: 1120 },
        { day: day + 7, spendMinor: 1275, marginMinor: 510 },
      ],
    });
    expect(String(statistics?.firstOn)).toBe('2026-03-02');
    expect(String(statistics?.lastOn)).toBe('2026-03-09');
    expect(statistics satisfies BuyerStatistics | undefined).toBeDefined();
  });

  test('of whoever gave everything back there are none', () => {
    const all = [purchase('1', [line(2)]), purchase('C2', [line(-2)])];
    expect(decideStatistics(ADA, all)).toBeUndefined();
    expect(decideStatistics(ADA, [])).toBeUndefined();
  });

  test('leave out a day of which nothing is left', () => {
    const statistics = decideStatistics(ADA, [
      purchase('1', [line(2)]),
      purchase('2', [line(3)], { at: '2026-03-05T10:00:00Z' }),
      purchase('C3', [line(-3)], { at: '2026-03-06T10:00:00Z' }),
    ]);
    expect(statistics).toMatchObject({ orders: 1, items: 2, spendMinor: 2550 });
  });

  test('are in the currency of most days, and of two as many in the first of the alphabet', () => {
    const pounds = [1, 2].map((day) =>
      purchase(`P${day}`, [line(1)], { at: `2026-03-0${day}T10:00:00Z` }),
    );
    const euros = [3, 4].map((day) =>
      purchase(`E${day}`, [line(1)], { at: `2026-03-0${day}T10:00:00Z`, currency: 'EUR' }),
    );
    expect(decideStatistics(ADA, [...pounds, ...euros.slice(1)])?.currency).toBe('GBP');
    expect(decideStatistics(ADA, [...pounds, ...euros])?.currency).toBe('EUR');
  });

  test('say that a margin is known when it is for every line', () => {
    const known = purchase('1', [line(2, { marginMinor: 900 })]);
    expect(decideStatistics(ADA, [known])).toMatchObject({
      ...{ marginMinor: 900, isMarginAssumed: false },
    });
  });
});

describe('what is no product', () => {
  test.each([
    ['POST', 'postage'],
    ['post', 'postage'],
    [' DOT ', 'postage'],
    ['M', 'manual'],
    ['m', 'manual'],
    ['D', 'discount'],
    ['S', 'sample'],
    ['BANK CHARGES', 'fee'],
    ['CRUK', 'charity'],
    ['gift_0001_20', 'gift_voucher'],
    ['OWN-1', 'own_list'],
    ['85123A', undefined],
    ['DCGS0076', undefined],
    ['MINT', undefined],
  ])('%s: %s', (sku, reason) => {
    expect(noProductOf(sku, new Set(['OWN-1']))).toBe(reason);
  });

  test('and what cost nothing is left aside by its place', () => {
    const given = [line(1), line(1, { sku: 'POST' }), line(1, { eachMinor: 0 }), line(2)];
    expect(keepProductLines(given)).toEqual({
      lines: [given[0], given[3]],
      leftAside: [
        { index: 1, reason: 'postage' },
        { index: 2, reason: 'free' },
      ],
    });
  });
});
