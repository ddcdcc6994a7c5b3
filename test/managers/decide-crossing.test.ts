import { describe, expect, test } from 'vitest';
import { Temporal } from '../../shared/kernel/time.ts';
import type { CareState } from '../../shared/managers/care.ts';
import { decideCrossing } from '../../shared/managers/decide-crossing.ts';
import fc from '../support/fast-check.ts';

const NOW = Temporal.Instant.from('2027-03-01T12:00:00Z');
const facts = {
  place: { enterMinor: 100_000 },
  settings: { currency: 'GBP', leaveBasisPoints: 8_000, stayDays: 180 },
};
const value = (lifetimeMinor: number, currency = 'GBP') => ({
  ...{ currency, lifetimeMinor, yearMarginMinor: 0, probabilityAlive: 1 },
  asOf: Temporal.PlainDate.from('2027-03-01'),
});
const care = (state: CareState, lifetimeMinor: number, crossedDaysAgo?: number) => ({
  ...{ state, value: value(lifetimeMinor) },
  ...(crossedDaysAgo === undefined
    ? {}
    : { crossedAt: NOW.subtract({ hours: 24 * crossedDaysAgo }) }),
});

describe('the fence', () => {
  test.each([
    ['left', 99_999, undefined],
    ['left', 100_000, 'right'],
    ['managed', 80_000, undefined],
    ['managed', 79_999, 'left'],
    ['waiting', 79_999, 'left'],
    ['control', 79_999, 'left'],
    ['control', 500_000, undefined],
  ] as const)('with somebody %s, worth %i: %s', (state, lifetimeMinor, to) => {
    expect(decideCrossing(care(state, lifetimeMinor, 181), facts, NOW)).toBe(to);
  });

  test.each([
    ['left', 200_000, 179, undefined],
    ['left', 200_000, 180, 'right'],
    ['managed', 0, 179, undefined],
    ['managed', 0, 180, 'left'],
  ] as const)('lets somebody %s, worth %i, after %i days: %s', (state, worth, days, to) => {
    expect(decideCrossing(care(state, worth, days), facts, NOW)).toBe(to);
  });

  test('lets somebody cross for the first time at once', () => {
    expect(decideCrossing(care('left', 100_000), facts, NOW)).toBe('right');
  });

  test('that stands nowhere moves nobody', () => {
    const nowhere = { ...facts, place: {} };
    expect(decideCrossing(care('left', 1e9), nowhere, NOW)).toBeUndefined();
    expect(decideCrossing(care('managed', 0, 500), nowhere, NOW)).toBeUndefined();
  });

  test('stands in one currency', () => {
    const dollars = { state: 'left', value: value(1e9, 'USD') } as const;
    expect(decideCrossing(dollars, facts, NOW)).toBeUndefined();
  });
});

test('nobody flips back and forth, whatever they are worth from day to day', () => {
  const days = fc.array(fc.record({ days: fc.nat(60), worth: fc.nat(200_000) }), { maxLength: 80 });
  fc.assert(
    fc.property(days, (steps) => {
      let now = NOW;
      let state: CareState = 'left';
      let crossedAt: Temporal.Instant | undefined;
      for (const step of steps) {
        now = now.add({ hours: 24 * step.days });
        const before = { state, value: value(step.worth), ...(crossedAt && { crossedAt }) };
        const to = decideCrossing(before, facts, now);
        if (to === undefined) continue;
        // Between the two thresholds nobody moves, and after a crossing nobody for half a year.
        expect(step.worth >= 80_000 && step.worth < 100_000).toBe(false);
        expect(to).toBe(state === 'left' ? 'right' : 'left');
        if (crossedAt !== undefined) {
          expect(crossedAt.until(now).total('hours')).toBeGreaterThanOrEqual(24 * 180);
        }
        state = to === 'right' ? 'managed' : 'left';
        crossedAt = now;
      }
    }),
    { numRuns: 300, seed: 5 },
  );
});
