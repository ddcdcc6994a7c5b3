import { describe, expect, test } from 'vitest';
import { amountMinorOf, decimalOf } from '../../shared/purchases/read-amount.ts';

describe('an amount', () => {
  test.each([
    ['2.55', 6, 'GBP', 1530],
    ['2,55', 6, 'EUR', 1530],
    ['£1,234.50', 1, 'GBP', 123_450],
    ['1.234,50 €', 1, 'EUR', 123_450],
    ['18', 1, 'GBP', 1800],
    ['0.001', 1, 'GBP', 0],
    ['1.005', 1, 'GBP', 101],
    ['1.005', -1, 'GBP', -101],
    ['1.0049999', 1, 'GBP', 100],
    ['500', 3, 'JPY', 1500],
    ['1.2345', 1, 'KWD', 1235],
    ['-4.00', 2, 'GBP', -800],
  ])('%s × %i in %s is %i', (text, times, currency, amountMinor) => {
    const decimal = decimalOf(text);
    if (decimal === undefined) throw new Error('it is a number');
    expect(amountMinorOf(decimal, times, currency)).toBe(amountMinor);
  });

  test.each(['', 'free', '1,000', '1.2.3', '--1', '1e5', '12-'])('%j is none', (text) => {
    expect(decimalOf(text)).toBeUndefined();
  });
});
