import { expect, test } from 'vitest';
import { AssertionFailed, assert, unreachable } from '../../shared/kernel/assert.ts';
import { idSchema, ulidIds } from '../../shared/kernel/ids.ts';
import { isSameMoney, Money, money, sum } from '../../shared/kernel/money.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import fc from '../support/fast-check.ts';
import { seededRandom } from '../support/seeded.ts';

test('the sum of parts is the sum of their minor units', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000_000 })), (amounts) => {
      const total = amounts.reduce((left, right) => left + right, 0);
      const parts = amounts.map((amount) => money(amount, 'GBP'));
      expect(sum(parts, 'GBP')).toEqual({ amountMinor: total, currency: 'GBP' });
    }),
  );
});

test('currencies are not added to each other', () => {
  expect(() => sum([money(1, 'GBP'), money(1, 'EUR')], 'GBP')).toThrow(AssertionFailed);
});

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%s is no amount', (amount) => {
  expect(() => money(amount, 'GBP')).toThrow(AssertionFailed);
});

test.each([
  [{ amountMinor: 1, currency: 'gbp' }],
  [{ amountMinor: 1.5, currency: 'GBP' }],
  [{ amountMinor: '1', currency: 'GBP' }],
  [{ amountMinor: 1, currency: 'GBP', vat: 20 }],
])('%j is no money', (given) => expect(Money.safeParse(given).success).toBe(false));

test('the same amount in another currency is not the same', () => {
  expect(isSameMoney(money(1, 'GBP'), money(1, 'GBP'))).toBe(true);
  expect(isSameMoney(money(1, 'GBP'), money(1, 'EUR'))).toBe(false);
});

test('ids sort by time, also within a millisecond, and carry their prefix', () => {
  const ids = ulidIds(seededRandom(1));
  const now = Temporal.Instant.from('2027-01-01T00:00:00Z');
  const made = [ids.next('gft', now), ids.next('gft', now), ids.next('gft', now.add({ hours: 1 }))];
  expect(made.toSorted()).toEqual(made);
  expect(made.every((id) => idSchema('gft').safeParse(id).success)).toBe(true);
  expect(idSchema('cus').safeParse(made[0]).success).toBe(false);
});

test('an assertion says which fact does not hold', () => {
  expect(() => assert(false, 'parts add up')).toThrow('parts add up');
  expect(() => unreachable('x' as never)).toThrow('unreachable: "x"');
});
