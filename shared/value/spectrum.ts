import * as z from 'zod';
import { assert } from '../kernel/assert.ts';
import { Currency } from '../kernel/money.ts';

// How many customers are worth how much, in bands that grow with the value: what the fence stands on.
// Counts are moved in the write that changes a customer's value, so nobody is read to draw it.

/** Bands to a doubling of the value: from one to the next it is 19 % more. */
export const BANDS_PER_DOUBLING = 4;
/** The highest band has no upper end; it begins at 2^42 minor units, more than anybody spends. */
export const BAND_MAX = 42 * BANDS_PER_DOUBLING + 1;

/**
 * 0 is worth nothing, and below zero -1 is one who costs more than they bring; 1 begins at one minor
 * unit.
 */
export const ValueBand = z.int().min(-1).max(BAND_MAX);
export type ValueBand = z.output<typeof ValueBand>;

/** @param valueMinor lifetime value in minor units; half a unit and less is nothing. */
export function bandOf(valueMinor: number): ValueBand {
  const value = Math.round(valueMinor);
  if (value === 0) return 0;
  if (value < 0) return -1;
  let band = Math.min(BAND_MAX, Math.floor(Math.log2(value) * BANDS_PER_DOUBLING) + 1);
  // The logarithm may miss a border by its last digit, and a customer must always count in one band.
  if (band < BAND_MAX && value >= bandFromMinor(band + 1)) band += 1;
  if (value < bandFromMinor(band)) band -= 1;
  return band;
}

/** The least value of a band, inclusive; of the band below zero there is none. */
export function bandFromMinor(band: ValueBand): number {
  if (band < 0) return Number.NEGATIVE_INFINITY;
  if (band === 0) return 0;
  return Math.ceil(2 ** ((band - 1) / BANDS_PER_DOUBLING));
}

/** What stands in one band, over all shards. */
export const SpectrumBand = z.object({
  band: ValueBand,
  customerCount: z.int().nonnegative(),
  /** Of their lifetime values, in whole minor units: exact, so that moving there and back is nothing. */
  valueMinor: z.int(),
  /** Of the margin expected from them within twelve months. */
  yearMarginMinor: z.int(),
});
export type SpectrumBand = Readonly<z.output<typeof SpectrumBand>>;

/** Of one currency; bands that hold nobody are left out, the others lowest first. */
export const ValueSpectrum = z.object({ currency: Currency, bands: z.array(SpectrumBand) });
export type ValueSpectrum = Readonly<z.output<typeof ValueSpectrum>>;

/** What one customer adds to the spectrum. */
export type SpectrumShare = {
  readonly currency: string;
  readonly lifetimeValueMinor: number;
  readonly yearMarginMinor: number;
};

/** The bands of one currency from all shards, added up. */
export function spectrumOf(currency: string, parts: readonly SpectrumBand[]): ValueSpectrum {
  const byBand = new Map<ValueBand, SpectrumBand>();
  for (const part of parts) {
    const sum = byBand.get(part.band) ?? { ...EMPTY, band: part.band };
    byBand.set(part.band, addBands(sum, part));
  }
  const bands = [...byBand.values()].filter(({ customerCount }) => customerCount > 0);
  return { currency, bands: bands.sort((left, right) => left.band - right.band) };
}

const EMPTY = { customerCount: 0, valueMinor: 0, yearMarginMinor: 0 };

function addBands(left: SpectrumBand, right: SpectrumBand): SpectrumBand {
  assert(left.band === right.band, 'only the same band adds up');
  return {
    band: left.band,
    customerCount: left.customerCount + right.customerCount,
    valueMinor: left.valueMinor + right.valueMinor,
    yearMarginMinor: left.yearMarginMinor + right.yearMarginMinor,
  };
}
