import { describe, expect, test } from 'vitest';
import { bgNbdAlive, bgNbdExpected, bgNbdLogLikelihood } from '../../shared/value/bg-nbd.ts';
import { gammaGammaExpected } from '../../shared/value/gamma-gamma.ts';
import { gauss } from '../../shared/value/gauss.ts';
import { logAdded, logGamma } from '../../shared/value/log-gamma.ts';
import { minimize } from '../../shared/value/minimize.ts';
import {
  paretoNbdAlive,
  paretoNbdExpected,
  paretoNbdLogLikelihood,
} from '../../shared/value/pareto-nbd.ts';
import { poissonRegression, solved } from '../../shared/value/poisson-regression.ts';

const bgNbd = { kind: 'bg-nbd', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } as const;
const pareto = { kind: 'pareto-nbd', r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } as const;

describe('functions', () => {
  test.each([
    [1, 0],
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [5, Math.log(24)],
    [171, 706.573_062_245_787_4],
    [1e6, 12_815_504.569_147_613],
  ])('ln Γ(%d)', (value, expected) => {
    expect(logGamma(value)).toBeCloseTo(expected, 8);
  });

  test('sums of logarithms do not leave the range of numbers', () => {
    expect(logAdded(-10_000, -10_000)).toBeCloseTo(-10_000 + Math.log(2), 9);
    expect(logAdded(Number.NEGATIVE_INFINITY, 3)).toBe(3);
    expect(logAdded(Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY)).toBe(-Infinity);
  });

  test.each([
    [{ a: 1, b: 1, c: 2, z: 0.5 }, 2 * Math.LN2],
    [{ a: 2, b: 3, c: 3, z: 0.9 }, 100],
    [{ a: -1, b: 3, c: 2, z: 0.4 }, 0.4],
  ])('₂F₁ of %j', (terms, expected) => {
    expect(gauss(terms)).toBeCloseTo(expected, 8);
  });

  test('the search finds the bottom of a bent valley, the same way each time', () => {
    const valley = ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x ** 2) ** 2;
    const found = minimize(valley, { start: [-1.2, 1], tolerance: 1e-14 });
    expect(found.isFound).toBe(true);
    expect(found.at[0]).toBeCloseTo(1, 4);
    expect(minimize(valley, { start: [-1.2, 1], tolerance: 1e-14 })).toEqual(found);
    expect(minimize(valley, { start: [-1.2, 1], evaluationCountMax: 5 }).isFound).toBe(false);
  });

  test('equations are solved whatever their order', () => {
    const matrix = [
      [0, 2],
      [4, 1],
    ];
    expect(solved(matrix, [2, 9])).toEqual([2, 1]);
  });

  test('a regression finds what was put in, and stays at nothing without outcomes that differ', () => {
    const rows = [-1, 0, 1].map((feature) => {
      const forecast = 2;
      const outcome = 5000 * forecast * Math.exp(0.1 + 0.3 * feature);
      return { forecast, features: [feature], count: 5000, outcome };
    });
    const [level = 0, slope = 0] = poissonRegression(rows, 1);
    expect([level, slope].map((value) => Math.round(value * 1000) / 1000)).toEqual([0.1, 0.3]);
  });
});

describe('BG/NBD', () => {
  test('says of the customer of the paper what the paper says', () => {
    // Fader, Hardie and Lee (2005), section 4: x = 2, last order in week 30.43, known for 38.86 weeks.
    const standing = { repeats: 2, recency: 30.43, age: 38.86 };
    expect(bgNbdExpected(bgNbd, standing, 39)).toBeCloseTo(1.226, 3);
  });

  test('who bought once may not have left yet; who was silent long may', () => {
    expect(bgNbdAlive(bgNbd, { repeats: 0, recency: 0, age: 500 })).toBe(1);
    const often = { repeats: 20, recency: 20 };
    expect(bgNbdAlive(bgNbd, { ...often, age: 20 })).toBeGreaterThan(0.9);
    expect(bgNbdAlive(bgNbd, { ...often, age: 60 })).toBeLessThan(0.001);
  });

  test('expects nothing of no time, and is continuous where its formula is 0 ÷ 0', () => {
    const standing = { repeats: 3, recency: 20, age: 30 };
    expect(bgNbdExpected(bgNbd, standing, 0)).toBe(0);
    const at = (a: number) => bgNbdExpected({ ...bgNbd, a }, standing, 26);
    expect(at(1)).toBeCloseTo((at(0.999) + at(1.001)) / 2, 5);
  });
});

describe('Pareto/NBD', () => {
  test('the series and the integral agree on both sides of where one takes over', () => {
    const at = (beta: number) =>
      paretoNbdLogLikelihood({ ...pareto, alpha: 10, beta }, { repeats: 3, recency: 2, age: 30 });
    // (α − β) ÷ (α + recency) is 0.75 at β = 1.
    expect(at(1 - 1e-7)).toBeCloseTo(at(1 + 1e-7), 5);
    const greater = (beta: number) =>
      paretoNbdLogLikelihood({ ...pareto, alpha: 1, beta }, { repeats: 3, recency: 2, age: 30 });
    // (β − α) ÷ (β + recency) is 0.75 at β = 10.
    expect(greater(10 - 1e-6)).toBeCloseTo(greater(10 + 1e-6), 5);
  });

  test('who just bought is there, and who was silent long is likelier gone', () => {
    expect(paretoNbdAlive(pareto, { repeats: 3, recency: 30, age: 30 })).toBe(1);
    expect(paretoNbdAlive(pareto, { repeats: 3, recency: 3, age: 30 })).toBeLessThan(0.5);
    expect(paretoNbdExpected(pareto, { repeats: 3, recency: 3, age: 30 }, 0)).toBe(0);
  });
});

test.each([0, 1, 100, 10_000])('nothing overflows at %d purchases', (repeats) => {
  for (const recency of [0, 51.9, 52]) {
    const standing = { repeats, recency: repeats === 0 ? 0 : recency, age: 52 };
    const figures = [
      bgNbdLogLikelihood(bgNbd, standing),
      paretoNbdLogLikelihood(pareto, standing),
      paretoNbdLogLikelihood({ ...pareto, alpha: 1e-4, beta: 1e5 }, standing),
      bgNbdAlive(bgNbd, standing),
      paretoNbdAlive(pareto, standing),
      bgNbdExpected(bgNbd, standing, 156),
      paretoNbdExpected(pareto, standing, 156),
    ];
    expect(figures.filter((figure) => !Number.isFinite(figure))).toEqual([]);
    expect(figures.slice(3).filter((figure) => figure < 0)).toEqual([]);
    // Nobody is expected to buy oftener than ever.
    expect(bgNbdExpected(bgNbd, standing, 52)).toBeLessThanOrEqual(repeats + 1);
  }
});

test('what an order brings is drawn to everybody’s average the less a customer bought', () => {
  const model = { p: 6.25, q: 3.74, gamma: 15.44 };
  const everybody = (6.25 * 15.44) / 2.74;
  expect(gammaGammaExpected(model, { orders: 0, average: 0 })).toBeCloseTo(everybody, 6);
  const once = gammaGammaExpected(model, { orders: 1, average: 100 });
  const often = gammaGammaExpected(model, { orders: 50, average: 100 });
  expect(once).toBeGreaterThan(everybody);
  expect(often).toBeGreaterThan(once);
  expect(often).toBeLessThan(100);
});
