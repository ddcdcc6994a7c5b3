import { describe, expect, test } from 'vitest';
import { Temporal } from '../../shared/kernel/time.ts';
import type { FenceSettings } from '../../shared/managers/fence.ts';
import {
  breakEvenMinor,
  costOfManaging,
  fenceAhead,
  gainOf,
  placeOf,
  quarterOfCrossing,
  yearCostAt,
} from '../../shared/managers/fence-economics.ts';
import {
  bestPartOf,
  countFrom,
  paretoOf,
  valueAtRank,
  valueOfBest,
} from '../../shared/managers/spectrum-curve.ts';
import { spectrumOf } from '../../shared/value/spectrum.ts';
import { spectrumOfValues } from './manager-world.ts';

const NOW = Temporal.Instant.from('2027-03-01T00:00:00Z');
const settings: FenceSettings = {
  ...{ currency: 'GBP', costMinor: 50_000, costAsOf: NOW, costHalvesMonths: 18 },
  ...{ hopedGainBasisPoints: 2_000, leaveBasisPoints: 8_000, stayDays: 180 },
};
const HOPE = gainOf(settings, undefined);
const monthsLater = (months: number) => NOW.toZonedDateTimeISO('UTC').add({ months }).toInstant();
/** A hundred customers, worth 100 to 10,000 pounds. */
const hundred = spectrumOfValues(
  Array.from({ length: 100 }, (_, index) => ({
    ...{ currency: 'GBP', lifetimeMinor: (index + 1) * 10_000, probabilityAlive: 1 },
    ...{ yearMarginMinor: (index + 1) * 3_000, asOf: Temporal.PlainDate.from('2027-03-01') },
  })),
);

describe('what managing costs', () => {
  test.each([
    [0, 50_000],
    [18, 25_000],
    [36, 12_500],
  ])('after %i months a year of it costs %i', (months, cost) => {
    expect(Math.abs(yearCostAt(settings, monthsLater(months)) / cost - 1)).toBeLessThan(0.005);
  });

  test('three years of it cost what adding up the days says', () => {
    let sum = 0;
    for (let month = 0; month < 36; month += 0.01) {
      sum += (settings.costMinor / 12) * 0.01 * 2 ** (-month / 18);
    }
    expect(costOfManaging(settings, NOW) / sum).toBeCloseTo(1, 3);
  });

  test('a date ahead makes nothing dearer', () => {
    expect(yearCostAt({ ...settings, costAsOf: monthsLater(12) }, NOW)).toBe(50_000);
  });
});

describe('where it pays', () => {
  test('is what it costs, over the part that it adds', () => {
    expect(breakEvenMinor(settings, HOPE, NOW)).toBe(
      Math.ceil(costOfManaging(settings, NOW) / 0.2),
    );
  });

  test('follows the laboratory’s number where there is one, and says so', () => {
    expect(gainOf(settings, { basisPoints: 1_000 })).toEqual({
      basisPoints: 1_000,
      by: 'laboratory',
    });
    expect(HOPE).toEqual({ basisPoints: 2_000, by: 'hope' });
  });

  test.each([0, -200])('is nowhere when managing adds %i', (basisPoints) => {
    const gain = gainOf(settings, { basisPoints });
    const place = placeOf({ settings, gain, capacity: 10, spectrum: hundred }, NOW);
    expect(place).toMatchObject({ heldBy: 'no_gain' });
    expect(place.enterMinor).toBeUndefined();
  });

  test('is no further left than the managers can reach', () => {
    const place = placeOf({ settings, gain: HOPE, capacity: 10, spectrum: hundred }, NOW);
    expect(place.heldBy).toBe('capacity');
    const count = countFrom(hundred, place.enterMinor ?? 0);
    expect(Math.abs(count - 10)).toBeLessThanOrEqual(1);
  });

  test('is so much further left as some of those right of it stay as usual', () => {
    const facts = { settings, gain: HOPE, capacity: 8, spectrum: hundred };
    const place = placeOf({ ...facts, controlBasisPoints: 2_000 }, NOW);
    expect(place).toMatchObject({ heldBy: 'capacity', capacity: 8 });
    const count = countFrom(hundred, place.enterMinor ?? 0);
    expect(Math.abs(count - 10)).toBeLessThanOrEqual(1);
  });

  test('is where it pays when they can reach more', () => {
    const place = placeOf({ settings, gain: HOPE, capacity: 100, spectrum: hundred }, NOW);
    expect(place).toMatchObject({ heldBy: 'economics', enterMinor: place.breakEvenMinor });
  });

  test('is nowhere without managers', () => {
    const place = placeOf({ settings, gain: HOPE, capacity: 0, spectrum: hundred }, NOW);
    expect(place.heldBy).toBe('no_managers');
    expect(place.enterMinor).toBeUndefined();
  });
});

describe('the next three years', () => {
  const ahead = fenceAhead({ settings, gain: HOPE, capacity: 10, spectrum: hundred }, NOW);

  test('have twelve quarters after today', () => {
    expect(ahead).toHaveLength(13);
    expect(ahead.at(-1)?.from.toString()).toBe('2030-03-01T00:00:00Z');
  });

  test('move the fence left and let more customers in, never the other way', () => {
    const places = ahead.map(({ place }) => place.enterMinor ?? Number.NaN);
    const counts = ahead.map(({ customerCount }) => customerCount);
    expect(places).toEqual(places.toSorted((left, right) => right - left));
    expect(counts).toEqual(counts.toSorted((left, right) => left - right));
    expect(counts.at(-1)).toBeGreaterThan(3 * (counts[0] ?? 0));
  });

  test('say in which quarter somebody crosses', () => {
    const first = quarterOfCrossing(ahead, 10_000_000);
    expect(first).toBe(ahead[0]);
    expect(quarterOfCrossing(ahead, 1)).toBeUndefined();
    const later = quarterOfCrossing(ahead, (ahead[6]?.place.enterMinor ?? 0) + 1);
    expect(ahead.slice(0, 7)).toContain(later);
  });
});

describe('the spectrum', () => {
  test('of nobody says nothing', () => {
    const nobody = spectrumOf('GBP', []);
    expect(paretoOf(nobody)).toEqual([]);
    expect(bestPartOf(nobody)).toEqual({ customerCount: 0 });
    expect(valueAtRank(nobody, 3)).toBeUndefined();
    expect(countFrom(nobody, 1)).toBe(0);
  });

  test('gives the best fifth what they bring, and how many times what the others do', () => {
    const best = bestPartOf(hundred);
    expect(best.customerCount).toBe(20);
    // 81 to 100 of 1 to 100: 1,810 of 5,050; bands are a little coarse.
    expect(best.shareOfMargin).toBeCloseTo(1_810 / 5_050, 1);
    expect(best.timesOthers).toBeCloseTo(90.5 / 40.5, 0);
  });

  test('runs from nobody to everybody, and ends at all that there is', () => {
    const points = paretoOf(hundred);
    expect(points[0]).toEqual({ customers: 0, value: 0 });
    expect(points.at(-1)).toEqual({ customers: 1, value: 1 });
    expect(valueOfBest(points, 0.2)).toBeGreaterThan(0.3);
    expect(valueOfBest([], 0.2)).toBeUndefined();
  });

  test('counts who costs more than they bring against the others', () => {
    const below = { band: -1, customerCount: 10, valueMinor: -5_000, yearMarginMinor: -2_000 };
    const above = { band: 40, customerCount: 10, valueMinor: 10_000, yearMarginMinor: 4_000 };
    const points = paretoOf(spectrumOf('GBP', [below, above]));
    expect(points.map(({ value }) => value)).toEqual([0, 2, 1]);
    expect(valueAtRank(spectrumOf('GBP', [below, above]), 10)).toBeUndefined();
  });

  test.each([0, 1, 10, 37, 99])('finds the value of the rank %i', (rank) => {
    const value = valueAtRank(hundred, rank);
    expect(Math.abs(countFrom(hundred, value ?? 0) - rank)).toBeLessThanOrEqual(1);
  });
});
