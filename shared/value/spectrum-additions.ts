import {
  BANDS_PER_DOUBLING,
  bandOf,
  type SpectrumBand,
  type SpectrumShare,
  type ValueBand,
} from './spectrum.ts';

/** A customer's value leaves its place in the spectrum, comes to one, or both. */
export type SpectrumMove = { readonly from?: SpectrumPlace; readonly to?: SpectrumPlace };
export type SpectrumPlace = { readonly shard: number; readonly share: SpectrumShare };

/** The bands of one doubling of the value, of one shard of customers: they lie in one item. */
export type OctaveRef = {
  readonly shard: number;
  readonly currency: string;
  readonly octave: number;
};

/** What is to be added to an octave, or below 0 taken away. */
export type OctaveAddition = OctaveRef & { readonly bands: readonly SpectrumBand[] };

/** 0 holds what is worth nothing or less; each other one a doubling of the value. */
export function octaveOf(band: ValueBand): number {
  return Math.max(0, Math.ceil(band / BANDS_PER_DOUBLING));
}

/** Moves added up, each octave once; what stays where it was, and as much, adds nothing. */
export function spectrumAdditionsOf(moves: readonly SpectrumMove[]): readonly OctaveAddition[] {
  const bandsByPlace = new Map<string, { ref: OctaveRef; bands: Map<ValueBand, SpectrumBand> }>();
  const add = ({ shard, share }: SpectrumPlace, by: 1 | -1) => {
    const band = bandOf(share.lifetimeValueMinor);
    const ref = { shard, currency: share.currency, octave: octaveOf(band) };
    const name = JSON.stringify(ref);
    const place = bandsByPlace.get(name) ?? { ref, bands: new Map() };
    bandsByPlace.set(name, place);
    place.bands.set(band, withShare(place.bands.get(band) ?? emptyBand(band), share, by));
  };
  for (const { from, to } of moves) {
    if (from !== undefined) add(from, -1);
    if (to !== undefined) add(to, 1);
  }
  return [...bandsByPlace.values()]
    .map(({ ref, bands }) => ({ ...ref, bands: [...bands.values()].filter(isSomething) }))
    .filter(({ bands }) => bands.length > 0);
}

function emptyBand(band: ValueBand): SpectrumBand {
  return { band, customerCount: 0, valueMinor: 0, yearMarginMinor: 0 };
}

function withShare(band: SpectrumBand, share: SpectrumShare, by: 1 | -1): SpectrumBand {
  return {
    band: band.band,
    customerCount: band.customerCount + by,
    valueMinor: band.valueMinor + by * Math.round(share.lifetimeValueMinor),
    yearMarginMinor: band.yearMarginMinor + by * Math.round(share.yearMarginMinor),
  };
}

function isSomething({ customerCount, valueMinor, yearMarginMinor }: SpectrumBand): boolean {
  return customerCount !== 0 || valueMinor !== 0 || yearMarginMinor !== 0;
}
