// What the spectrum of value says: who brings what, and where so many customers end. Within a band
// customers are taken to stand evenly.
import { bandFromMinor, type SpectrumBand, type ValueSpectrum } from '../value/spectrum.ts';

/** One in five. */
const BEST_PART = 0.2;

export type BestPart = {
  readonly customerCount: number;
  /** Of the margin that all are expected to bring within a year; absent when nobody brings any. */
  readonly shareOfMargin?: number;
  /** What one of them is expected to bring, over what one of the others is. */
  readonly timesOthers?: number;
};

/** A point of the Pareto curve: the best `customers` part brings the `value` part. */
export type ParetoPoint = { readonly customers: number; readonly value: number };

export function customerCountOf({ bands }: ValueSpectrum): number {
  return bands.reduce((sum, { customerCount }) => sum + customerCount, 0);
}

/** Those worth something, the most valuable band first. */
function bestFirst({ bands }: ValueSpectrum): readonly SpectrumBand[] {
  return bands.toReversed();
}

/**
 * The value that so many of the most valuable customers have at least; absent when fewer are worth
 * anything, so that everybody may be among them.
 */
export function valueAtRank(spectrum: ValueSpectrum, rank: number): number | undefined {
  let above = 0;
  for (const band of bestFirst(spectrum)) {
    if (band.band <= 0) return undefined;
    if (above + band.customerCount > rank) {
      const from = bandFromMinor(band.band);
      // The rank falls into this band: so much of it stands above.
      const part = (rank - above) / band.customerCount;
      return Math.ceil(topOf(band) - (topOf(band) - from) * part);
    }
    above += band.customerCount;
  }
  return undefined;
}

/** How many are worth this or more. */
export function countFrom({ bands }: ValueSpectrum, fromMinor: number): number {
  let count = 0;
  for (const band of bands) {
    const low = bandFromMinor(band.band);
    if (low >= fromMinor) count += band.customerCount;
    else if (topOf(band) > fromMinor) {
      count += band.customerCount * ((topOf(band) - fromMinor) / (topOf(band) - low));
    }
  }
  return Math.round(count);
}

/** The highest band has no end: twice what its customers are worth on average must do. */
function topOf({ band, valueMinor, customerCount }: SpectrumBand): number {
  const next = bandFromMinor(band + 1);
  if (Number.isFinite(next)) return next;
  return Math.max(bandFromMinor(band), (2 * valueMinor) / customerCount);
}

export function bestPartOf(spectrum: ValueSpectrum): BestPart {
  const all = customerCountOf(spectrum);
  const customerCount = Math.round(all * BEST_PART);
  const total = spectrum.bands.reduce((sum, { yearMarginMinor }) => sum + yearMarginMinor, 0);
  const best = marginOfBest(spectrum, customerCount);
  if (total <= 0 || customerCount === 0) return { customerCount };
  const perOther = (total - best) / (all - customerCount);
  return {
    ...{ customerCount, shareOfMargin: best / total },
    ...(perOther > 0 ? { timesOthers: best / customerCount / perOther } : {}),
  };
}

function marginOfBest(spectrum: ValueSpectrum, count: number): number {
  let left = count;
  let margin = 0;
  for (const { customerCount, yearMarginMinor } of bestFirst(spectrum)) {
    const taken = Math.min(left, customerCount);
    margin += (yearMarginMinor * taken) / customerCount;
    left -= taken;
    if (left === 0) break;
  }
  return margin;
}

/** From nobody to everybody, the most valuable first; what is below zero takes away again. */
export function paretoOf(spectrum: ValueSpectrum): readonly ParetoPoint[] {
  const all = customerCountOf(spectrum);
  const total = spectrum.bands.reduce((sum, { valueMinor }) => sum + valueMinor, 0);
  if (all === 0 || total <= 0) return [];
  let customers = 0;
  let value = 0;
  const points = bestFirst(spectrum).map((band) => {
    customers += band.customerCount;
    value += band.valueMinor;
    return { customers: customers / all, value: value / total };
  });
  return [{ customers: 0, value: 0 }, ...points];
}

/** The part of the value that the best `part` of the customers brings. */
export function valueOfBest(points: readonly ParetoPoint[], part: number): number | undefined {
  const after = points.findIndex(({ customers }) => customers >= part);
  const high = points[after];
  const low = points[after - 1];
  if (high === undefined) return undefined;
  if (low === undefined || high.customers === low.customers) return high.value;
  const along = (part - low.customers) / (high.customers - low.customers);
  return low.value + (high.value - low.value) * along;
}
