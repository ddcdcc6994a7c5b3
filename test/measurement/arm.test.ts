import { describe, expect, test } from 'vitest';
import { armOf, STRATUM_MAX, stratumOf } from '../../shared/measurement/arm.ts';

const customerIds = Array.from({ length: 10_000 }, (_, at) => `cus_${at}`);
const drawOf = (controlBasisPoints: number, salt = 'spring') => ({ controlBasisPoints, salt });
const controls = (controlBasisPoints: number, salt?: string) =>
  customerIds.filter((id) => armOf(id, drawOf(controlBasisPoints, salt)) === 'control');

describe('the lot of a customer', () => {
  test('is the same whenever it is drawn', () => {
    expect(controls(2000)).toEqual(controls(2000));
  });

  test('is written down here, so that no change of the code moves anybody', () => {
    const first = customerIds.slice(0, 12).map((id) => armOf(id, drawOf(2000)));
    expect(first.filter((arm) => arm === 'control')).toHaveLength(CONTROLS_OF_FIRST);
    expect(armOf('cus_01J0000000000000000000000A', drawOf(5000))).toBe(ARM_OF_ONE);
  });

  test.each([0, 500, 2000, 5000, 10_000])('leaves %i of 10,000 as usual', (share) => {
    // Four deviations of a coin thrown ten thousand times.
    const wavering = 4 * Math.sqrt((share * (10_000 - share)) / 10_000);
    expect(Math.abs(controls(share).length - share)).toBeLessThanOrEqual(wavering);
  });

  test('moves nobody out of control when the share rises', () => {
    const more = new Set(controls(3000));
    expect(controls(2000).every((id) => more.has(id))).toBe(true);
  });

  test('is drawn anew by another experiment', () => {
    const spring = new Set(controls(5000));
    const both = controls(5000, 'autumn').filter((id) => spring.has(id));
    expect(both.length).toBeGreaterThan(2300);
    expect(both.length).toBeLessThan(2700);
  });

  test.each([-1, 10_001, 0.5])('is not drawn for a share of %f', (share) => {
    expect(() => armOf('cus_1', drawOf(share))).toThrow('basis points');
  });
});

test.each([
  [Number.MIN_SAFE_INTEGER, 0],
  [0, 0],
  [399, 0],
  [400, 1],
  [1599, 1],
  [1600, 2],
  [6400, 3],
  [Number.MAX_SAFE_INTEGER, STRATUM_MAX],
])('a value of %i stands in stratum %i', (value, stratum) => {
  expect(stratumOf(value)).toBe(stratum);
});

const CONTROLS_OF_FIRST = 2;
const ARM_OF_ONE = 'managed';
