import { describe, expect, test } from 'vitest';
import {
  BAND_MAX,
  bandFromMinor,
  bandOf,
  type SpectrumBand,
  spectrumOf,
} from '../../shared/value/spectrum.ts';
import { type SpectrumMove, spectrumAdditionsOf } from '../../shared/value/spectrum-additions.ts';
import fc from '../support/fast-check.ts';

describe('a band of value', () => {
  test.each([
    [-1_000, -1],
    [-1, -1],
    [-0.4, 0],
    [0, 0],
    [0.4, 0],
    [1, 1],
    [2, 5],
    [3, 7],
    [4, 9],
    [1023, 40],
    [1024, 41],
    [2 ** 42, BAND_MAX],
    [Number.MAX_SAFE_INTEGER, BAND_MAX],
  ])('of %d is %d', (value, band) => {
    expect(bandOf(value)).toBe(band);
  });

  test('begins where the one before ends, and holds every whole value', () => {
    const value = fc
      .double({ min: 0, max: 42, noNaN: true })
      .map((power) => Math.floor(2 ** power));
    fc.assert(
      fc.property(value, (minor) => {
        const band = bandOf(minor);
        expect(minor).toBeGreaterThanOrEqual(bandFromMinor(band));
        if (band < BAND_MAX) expect(minor).toBeLessThan(bandFromMinor(band + 1));
      }),
    );
  });

  test('grows with the value', () => {
    const values = Array.from({ length: 4_000 }, (_, value) => bandOf(value));
    expect(values).toEqual(values.toSorted((left, right) => left - right));
  });
});

const place = (lifetimeValueMinor: number, shard = 0) => ({
  shard,
  share: { currency: 'GBP', lifetimeValueMinor, yearMarginMinor: 7 },
});

describe('what moves add to the spectrum', () => {
  test('a value that stays what it is adds nothing', () => {
    expect(spectrumAdditionsOf([{ from: place(500), to: place(500) }])).toEqual([]);
  });

  test('a first value adds to one octave', () => {
    const band = bandOf(500);
    expect(spectrumAdditionsOf([{ to: place(500) }])).toEqual([
      {
        ...{ shard: 0, currency: 'GBP', octave: 9 },
        bands: [{ band, customerCount: 1, valueMinor: 500, yearMarginMinor: 7 }],
      },
    ]);
  });

  test('a value in its band adds what it grew, and nobody', () => {
    expect(spectrumAdditionsOf([{ from: place(512), to: place(520) }])[0]?.bands).toEqual([
      { band: bandOf(512), customerCount: 0, valueMinor: 8, yearMarginMinor: 0 },
    ]);
  });

  test('a value that leaves its octave touches two', () => {
    const [left, come, ...more] = spectrumAdditionsOf([{ from: place(500), to: place(-3) }]);
    expect(left?.bands[0]?.customerCount).toBe(-1);
    expect(come).toMatchObject({ octave: 0, bands: [{ band: -1, valueMinor: -3 }] });
    expect(more).toEqual([]);
  });

  test('whatever moves there are, the spectrum is that of the values that are there', () => {
    const value = fc.option(fc.integer({ min: -500, max: 1_000_000 }), { nil: undefined });
    const history = fc.array(fc.record({ customer: fc.nat(5), value }), { maxLength: 60 });
    fc.assert(
      fc.property(history, (steps) => {
        const now = new Map<number, number>();
        const parts: SpectrumBand[] = [];
        for (const step of steps) {
          const before = now.get(step.customer);
          const move: SpectrumMove = {
            ...(before === undefined ? {} : { from: place(before, step.customer) }),
            ...(step.value === undefined ? {} : { to: place(step.value, step.customer) }),
          };
          parts.push(...spectrumAdditionsOf([move]).flatMap(({ bands }) => bands));
          if (step.value === undefined) now.delete(step.customer);
          else now.set(step.customer, step.value);
        }
        const moves = [...now].map(([customer, each]) => ({ to: place(each, customer) }));
        const anew = spectrumAdditionsOf(moves).flatMap(({ bands }) => bands);
        expect(spectrumOf('GBP', parts)).toEqual(spectrumOf('GBP', anew));
      }),
    );
  });
});
