import { describe, expect, test } from 'vitest';
import { isReturn, netReturns } from '../../shared/purchases/net-returns.ts';
import type { Purchase } from '../../shared/purchases/purchase.ts';
import { line, purchase } from './purchase-examples.ts';

const MON = { at: '2026-03-02T10:00:00Z' };
const TUE = { at: '2026-03-03T10:00:00Z' };
const WED = { at: '2026-03-04T10:00:00Z' };

/** What is left of each order's first line, and how many came back and found nothing. */
function left(purchases: readonly Purchase[]) {
  const { kept, unmatched } = netReturns(purchases);
  return {
    kept: Object.fromEntries(
      kept.map(({ purchase: { sourceId }, lines }) => [
        sourceId,
        lines.map(({ quantity, amountMinor }) => [quantity, amountMinor]),
      ]),
    ),
    unmatched: unmatched.map(({ purchase: { sourceId }, quantity }) => [sourceId, quantity]),
  };
}

describe('a return', () => {
  test.each([
    {
      fact: 'cancels the line of which exactly as much is left',
      all: [purchase('1', [line(6)], MON), purchase('C2', [line(-6)], TUE)],
      kept: { 1: [[0, 0]] },
      unmatched: [],
    },
    {
      fact: 'prefers the same quantity to a later line',
      all: [
        purchase('1', [line(6)], MON),
        purchase('2', [line(8)], TUE),
        purchase('C3', [line(-6)], WED),
      ],
      kept: { 1: [[0, 0]], 2: [[8, 8 * 1275]] },
      unmatched: [],
    },
    {
      fact: 'of two such lines takes the latest',
      all: [
        purchase('1', [line(6)], MON),
        purchase('2', [line(6)], TUE),
        purchase('C3', [line(-6)], WED),
      ],
      kept: { 1: [[6, 7650]], 2: [[0, 0]] },
      unmatched: [],
    },
    {
      fact: 'of a part takes it off, at the price at which it was bought',
      all: [purchase('1', [line(6)], MON), purchase('C2', [line(-2, { eachMinor: 1000 })], TUE)],
      kept: { 1: [[4, 4 * 1275]] },
      unmatched: [],
    },
    {
      fact: 'of more than one line takes the latest first, and what is left is reported',
      all: [
        purchase('1', [line(2)], MON),
        purchase('2', [line(3)], TUE),
        purchase('C3', [line(-7)], WED),
      ],
      kept: { 1: [[0, 0]], 2: [[0, 0]] },
      unmatched: [['C3', 2]],
    },
    {
      fact: 'never cancels what was bought later',
      all: [purchase('C1', [line(-6)], MON), purchase('2', [line(6)], TUE)],
      kept: { 2: [[6, 7650]] },
      unmatched: [['C1', 6]],
    },
    {
      fact: 'at the same instant cancels it',
      all: [purchase('C1', [line(-6)], MON), purchase('2', [line(6)], MON)],
      kept: { 2: [[0, 0]] },
      unmatched: [],
    },
    {
      fact: 'of another product, or in another currency, cancels nothing',
      all: [
        purchase('1', [line(6)], MON),
        purchase('C2', [line(-6, { sku: '85123A' })], TUE),
        purchase('C3', [line(-6)], { ...TUE, currency: 'EUR' }),
      ],
      kept: { 1: [[6, 7650]] },
      unmatched: [
        ['C2', 6],
        ['C3', 6],
      ],
    },
    {
      fact: 'knows a product by its code in any case',
      all: [
        purchase('1', [line(6, { sku: '85123a' })], MON),
        purchase('C2', [line(-6, { sku: '85123A' })], TUE),
      ],
      kept: { 1: [[0, 0]] },
      unmatched: [],
    },
    {
      fact: 'twice cancels once',
      all: [
        purchase('1', [line(6)], MON),
        purchase('C2', [line(-6)], TUE),
        purchase('C3', [line(-6)], WED),
      ],
      kept: { 1: [[0, 0]] },
      unmatched: [['C3', 6]],
    },
    {
      fact: 'within an order cancels its line',
      all: [purchase('1', [line(-1), line(3)], MON)],
      kept: { 1: [[2, 2550]] },
      unmatched: [],
    },
  ])('$fact, in whatever order they come', ({ all, kept, unmatched }) => {
    expect(left(all)).toEqual({ kept, unmatched });
    expect(left(all.toReversed())).toEqual({ kept, unmatched });
  });

  test('takes its share of the margin, and rounds to whole pence', () => {
    const bought = purchase('1', [{ ...line(3), amountMinor: 1000, marginMinor: 500 }], MON);
    const { kept } = netReturns([bought, purchase('C2', [line(-1)], TUE)]);
    expect(kept[0]?.lines[0]).toMatchObject({ quantity: 2, amountMinor: 667, marginMinor: 333 });
  });

  test('is one when nothing of it was bought', () => {
    expect(isReturn(purchase('1', [line(-1), line(-2)]))).toBe(true);
    expect(isReturn(purchase('1', [line(-1), line(2)]))).toBe(false);
  });
});
