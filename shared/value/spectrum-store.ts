import * as z from 'zod';
import { inParallel } from '../kernel/in-parallel.ts';
import type { StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { queryAll } from '../table/query-all.ts';
import type { Item, Write } from '../table/table.ts';
import type { Spectra } from './ports.ts';
import { SpectrumBand, spectrumOf } from './spectrum.ts';
import { type OctaveAddition, spectrumAdditionsOf } from './spectrum-additions.ts';
import { StoredValue, spectrumPlaceOf } from './stored-value.ts';

// Sums alone, which are added to and never written: pages of a walk and purchases move them at once.
//
//   pk   SPECTRUM#<shard>                sk   <currency>#<octave>
//        count<band>, value<band>, year<band> of each band of the octave
const partitionOf = (shard: number) => key('SPECTRUM', String(shard));

export function spectrumStore({ table, shardCount }: StoreSettings): Spectra {
  return {
    async all() {
      const shards = Array.from({ length: shardCount }, (_, shard) => shard);
      const items = await inParallel(shards, (shard) =>
        queryAll(table, { pk: partitionOf(shard), stale: true }),
      );
      const byCurrency = Map.groupBy(items.flat(), ({ currency }) => String(currency));
      return [...byCurrency]
        .map(([currency, octaves]) => spectrumOf(currency, octaves.flatMap(bandsOf)))
        .filter(({ bands }) => bands.length > 0)
        .toSorted((left, right) => (left.currency < right.currency ? -1 : 1));
    },
    additionOf,
  };
}

/** What goes out of the spectrum with a value that is removed. */
export function takenFromSpectrum(valueItem: Item): readonly Write[] {
  const stored = z.decode(StoredValue, valueItem as never);
  return spectrumAdditionsOf([{ from: spectrumPlaceOf(stored) }]).map(additionOf);
}

function additionOf({ shard, currency, octave, bands }: OctaveAddition): Write {
  const sums = bands.flatMap(({ band, customerCount, valueMinor, yearMarginMinor }) => [
    [`count${band}`, customerCount] as const,
    [`value${band}`, valueMinor] as const,
    [`year${band}`, yearMarginMinor] as const,
  ]);
  return {
    kind: 'add',
    key: { pk: partitionOf(shard), sk: key(currency, String(octave).padStart(2, '0')) },
    sums: Object.fromEntries(sums),
    facts: { entity: 'spectrumOctave', schemaVersion: 1, currency },
  };
}

function bandsOf(octave: Item): readonly SpectrumBand[] {
  return Object.entries(octave).flatMap(([name, customerCount]) => {
    const band = /^count(-?\d+)$/.exec(name)?.[1];
    if (band === undefined) return [];
    return SpectrumBand.parse({
      ...{ band: Number(band), customerCount },
      ...{ valueMinor: octave[`value${band}`], yearMarginMinor: octave[`year${band}`] },
    });
  });
}
