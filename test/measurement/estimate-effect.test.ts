import { describe, expect, test } from 'vitest';
import { type ArmSums, CohortAdder } from '../../shared/measurement/cohort-sums.ts';
import {
  halfWidthOf,
  informationNeeded,
  mixtureOf,
} from '../../shared/measurement/confidence-sequence.ts';
import { countedOf, limitOf } from '../../shared/measurement/counted-margin.ts';
import { estimateEffect } from '../../shared/measurement/estimate-effect.ts';
import { type HistoryFacts, history } from './laboratory-world.ts';

const TUNING = { alpha: 0.05, tunedFor: 160 };
const seeds = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** Looks every week, and stops at the first claim, as people do. */
function claimOf(facts: HistoryFacts): number {
  const cohorts = history(facts);
  for (let week = 1; week <= cohorts.length; week += 1) {
    const effect = estimateEffect(cohorts.slice(0, week), TUNING);
    if (effect !== undefined && effect.lowMinor > 0) return 1;
    if (effect !== undefined && effect.highMinor < 0) return -1;
  }
  return 0;
}

describe('looked at every week for a year and a half', () => {
  // Measured: 6 of 1,000; the usual interval of one look, looked at as often, claims some 200.
  test('A/A: of 1,000 histories in which management does nothing, at most 5 % claim an effect', () => {
    const claims = seeds(1000).map((seed) => claimOf({ seed, weeks: 78, perWeek: 12 }));
    expect(claims.filter((claim) => claim !== 0).length).toBeLessThanOrEqual(50);
  }, 240_000);

  test('a gain of four tenths is found, and never taken for a loss', () => {
    const claims = seeds(60).map((seed) => claimOf({ seed, weeks: 78, perWeek: 60, gain: 0.4 }));
    expect(claims.filter((claim) => claim > 0).length).toBeGreaterThanOrEqual(48);
    expect(claims).not.toContain(-1);
  }, 60_000);
});

describe('the estimate', () => {
  const facts = { weeks: 73, perWeek: 60 };
  const mean = (values: readonly number[]) =>
    values.reduce((sum, each) => sum + each, 0) / values.length;

  test('is on average what management brought', () => {
    const gains = seeds(30).map((seed) => {
      const without = estimateEffect(history({ seed, ...facts }), TUNING);
      const withGain = estimateEffect(history({ seed, ...facts, gain: 0.5 }), TUNING);
      const anyhow = (without?.managedMeanMinor ?? 0) - (without?.effectMinor ?? 0);
      return ((withGain?.effectMinor ?? 0) - (without?.effectMinor ?? 0)) / anyhow;
    });
    // Half of what is expected; what lies beyond the limit is not claimed.
    expect(mean(gains)).toBeGreaterThan(0.4);
    expect(mean(gains)).toBeLessThan(0.5);
  });

  test('is surer when it is known what to expect', () => {
    const deviations = (isExpected: boolean) =>
      seeds(10).map((seed) => estimateEffect(history({ seed, ...facts, isExpected }), TUNING));
    const known = deviations(true);
    expect(mean(known.map((each) => each?.explained ?? 0))).toBeGreaterThan(0.05);
    expect(mean(known.map((each) => each?.deviationMinor ?? 0))).toBeLessThan(
      mean(deviations(false).map((each) => each?.deviationMinor ?? 0)),
    );
  });

  test('does not depend on the order in which cohorts come', () => {
    const cohorts = history({ seed: 7, ...facts });
    expect(estimateEffect(cohorts.toReversed(), TUNING)).toEqual(estimateEffect(cohorts, TUNING));
  });

  test('is the plain difference where all are alike, and says how sure it is', () => {
    const effect = estimateEffect([cohortOf({ managed: [3, 5], control: [1, 3] })], TUNING);
    expect(effect).toMatchObject({ managedCount: 60, controlCount: 60, information: 30 });
    expect(effect?.effectMinor).toBeCloseTo(20_000);
    expect(effect?.managedMeanMinor).toBeCloseTo(40_000);
    const half = (effect?.deviationMinor ?? 0) * halfWidthOf(30, TUNING);
    expect(effect?.highMinor).toBeCloseTo(20_000 + half);
  });

  test.each([
    { ofControl: 29, isThere: false },
    { ofControl: 30, isThere: true },
  ])('of $ofControl who stay as usual is there: $isThere', ({ ofControl, isThere }) => {
    const adder = new CohortAdder();
    for (let at = 0; at < 200; at += 1) {
      adder.add({ ...person(at < ofControl ? 'control' : 'managed'), broughtMinor: at });
    }
    const cohort = { cohortOn: '2027-03-01', sums: adder.sums() };
    expect(estimateEffect([cohort], TUNING) !== undefined).toBe(isThere);
  });

  test('compares nobody where a stratum has one arm only', () => {
    const strata = (['managed', 'control'] as const).map((arm, stratum) =>
      sumsOf(arm, [1, 2], stratum),
    );
    expect(estimateEffect([{ cohortOn: '2027-03-01', sums: strata }], TUNING)).toBeUndefined();
  });
});

const person = (arm: 'managed' | 'control', stratum = 0) => ({
  ...{ arm, stratum, controlBasisPoints: 2000, expectedMinor: 0, limitMinor: 1_000_000 },
});

/** Thirty of each amount, in ten thousands. */
function sumsOf(arm: 'managed' | 'control', amounts: readonly number[], stratum = 0): ArmSums {
  const adder = new CohortAdder();
  for (const amount of amounts) {
    for (let count = 0; count < 30; count += 1) {
      adder.add({ ...person(arm, stratum), broughtMinor: amount * 10_000 });
    }
  }
  const [sums] = adder.sums();
  if (sums === undefined) throw new Error('somebody was added');
  return sums;
}

function cohortOf(arms: { managed: readonly number[]; control: readonly number[] }) {
  return {
    cohortOn: '2027-03-01',
    sums: [sumsOf('managed', arms.managed), sumsOf('control', arms.control)],
  };
}

describe('the interval', () => {
  test.each([
    // Robbins' mixture by hand: rho² = (5.9915 + ln 6.9915) / 160 = 0.049601.
    { information: 160, half: 0.24 },
    { information: 1000, half: 0.1006 },
  ])('is ± $half deviations when $information were compared', ({ information, half }) => {
    expect(mixtureOf(TUNING)).toBeCloseTo(0.049601, 5);
    expect(halfWidthOf(information, TUNING)).toBeCloseTo(half, 3);
  });

  test('is without end before anybody was compared, and narrows with every one', () => {
    expect(halfWidthOf(0, TUNING)).toBe(Number.POSITIVE_INFINITY);
    const widths = [1, 2, 10, 100, 1e4, 1e8].map((information) => halfWidthOf(information, TUNING));
    expect(widths).toEqual(widths.toSorted((left, right) => right - left));
  });

  test.each([0.1, 0.3, 1, 5])('needs no more and no less to show %f deviations', (effect) => {
    const needed = informationNeeded(effect, TUNING);
    const reach = (information: number) =>
      halfWidthOf(information, TUNING) + 0.8416 / Math.sqrt(information);
    expect(reach(needed)).toBeLessThanOrEqual(effect);
    expect(reach(needed * 0.999)).toBeGreaterThan(effect);
  });

  test.each([0, 1])('has no chance of error of %d', (alpha) => {
    expect(() => mixtureOf({ alpha, tunedFor: 10 })).toThrow('alpha');
  });
});

describe('one customer counts', () => {
  test.each([
    { brought: 499, counts: 499 },
    { brought: 500, counts: 500 },
    { brought: 501, counts: 500 },
    { brought: -501, counts: -500 },
  ])('$counts of $brought when the limit is 500', ({ brought, counts }) => {
    expect(countedOf(brought, 500)).toBe(counts);
  });

  test('up to five times what was expected, by either figure', () => {
    expect(limitOf({ lifetimeMinor: 1200, expectedMinor: 1000 }, 13)).toBe(5000);
    expect(limitOf({ lifetimeMinor: 120_000, expectedMinor: 1000 }, 13)).toBe(50_000);
    expect(limitOf({ lifetimeMinor: -5, expectedMinor: -5 }, 13)).toBe(5);
  });
});
