import { describe, expect, test } from 'vitest';
import { Temporal } from '../../shared/kernel/time.ts';
import { decideValueTold } from '../../shared/value/decide-value-told.ts';
import { customerValue } from './value-examples.ts';

const now = Temporal.Instant.from('2026-11-22T09:00:00Z');
const before = Temporal.Instant.from('2026-11-15T09:00:00Z');
const told = { at: before, lifetimeValueMinor: 10_000, probabilityAlive: 0.6 };

describe('whether others hear of a value', () => {
  test('the first one is told', () => {
    const value = customerValue({ lifetimeValueMinor: 3, probabilityAlive: 0.5 });
    expect(decideValueTold(undefined, value, { now })).toEqual({
      told: { at: now, lifetimeValueMinor: 3, probabilityAlive: 0.5 },
      event: {
        ...{ type: 'CustomerValueChanged', currency: 'GBP' },
        ...{ lifetimeValueMinor: 3, probabilityAlive: 0.5 },
      },
    });
  });

  test.each([
    ['the same', 10_000, 0.6, false],
    ['just under a tenth more', 10_999, 0.6, false],
    ['a tenth more', 11_000, 0.6, true],
    ['a tenth less', 9_000, 0.6, true],
    ['a fifth likelier to be there', 10_000, 0.8, true],
    ['nearly a fifth likelier', 10_000, 0.79, false],
    ['a fifth likelier to be gone', 10_000, 0.4, true],
  ])('%s', (_, lifetimeValueMinor, probabilityAlive, isTold) => {
    const value = customerValue({ lifetimeValueMinor, probabilityAlive });
    const { event, told: after } = decideValueTold({ told, currency: 'GBP' }, value, { now });
    expect(event !== undefined).toBe(isTold);
    expect(after).toEqual(isTold ? { at: now, lifetimeValueMinor, probabilityAlive } : told);
  });

  test.each([
    [99, false],
    [100, true],
    [-100, true],
  ])('from nothing to %d, for pennies are noise', (lifetimeValueMinor, isTold) => {
    const value = customerValue({ lifetimeValueMinor, probabilityAlive: 0.6 });
    const nothing = { told: { ...told, lifetimeValueMinor: 0 }, currency: 'GBP' };
    expect(decideValueTold(nothing, value, { now }).event !== undefined).toBe(isTold);
  });

  test('small losses add up: two per cent a week are told after six', () => {
    let held = { told, currency: 'GBP' };
    const weeks: number[] = [];
    for (let week = 1; week <= 12; week += 1) {
      const lifetimeValueMinor = Math.round(10_000 * 0.98 ** week);
      const value = customerValue({ lifetimeValueMinor, probabilityAlive: 0.6 });
      const decided = decideValueTold(held, value, { now });
      if (decided.event !== undefined) weeks.push(week);
      held = { told: decided.told, currency: 'GBP' };
    }
    expect(weeks).toEqual([6, 12]);
  });

  test('is asked for again from a value on, where a fence comes to stand', () => {
    const value = customerValue({ lifetimeValueMinor: 10_000, probabilityAlive: 0.6 });
    const isTold = (tellFromMinor: number) =>
      decideValueTold({ told, currency: 'GBP' }, value, { now, tellFromMinor }).event !== undefined;
    expect([isTold(10_000), isTold(10_001)]).toEqual([true, false]);
  });

  test('another currency is another value', () => {
    const value = customerValue({ lifetimeValueMinor: 10_000, probabilityAlive: 0.6 });
    expect(decideValueTold({ told, currency: 'EUR' }, value, { now }).event).toMatchObject({
      lifetimeValueBeforeMinor: 10_000,
    });
  });
});
