import type { Outcome } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { PurchaseStatistics } from '../purchases/statistics.ts';
import type { Happening } from '../table/entity-store.ts';
import type { Table, Write } from '../table/table.ts';
import type { CountedPurchases, Spectra, Values } from './ports.ts';
import { type SpectrumMove, spectrumAdditionsOf } from './spectrum-additions.ts';
import { type StoredValue, spectrumPlaceOf } from './stored-value.ts';

export type SaveValuePorts = {
  readonly values: Pick<Values, 'writeOf' | 'removalOf'>;
  readonly spectra: Pick<Spectra, 'additionOf'>;
  readonly countedPurchases: Pick<CountedPurchases, 'checkOf'>;
  readonly transactions: Pick<Table, 'writeAll'>;
};

/** `before` as it was read; without `after` it goes. */
export type ValueMove = {
  readonly before?: StoredValue | undefined;
  readonly after?: {
    readonly value: StoredValue;
    readonly statistics: PurchaseStatistics;
    readonly happened: readonly Happening[];
  };
};

/**
 * At most so many at once: each is three writes at most (its value and two octaves, or the first time
 * its value, one octave, and a look whether its purchases are still there), and a transaction has 100.
 */
export const VALUE_MOVES_MAX = 33;

/** Values and what they count in the spectrum move together, or not at all. */
export async function saveValues(
  ports: SaveValuePorts,
  moves: readonly ValueMove[],
  at: Instant,
): Promise<Outcome<void, 'changed_meanwhile', readonly number[]>> {
  return ports.transactions.writeAll([
    ...moves.flatMap((move) => writesOf(ports, move, at)),
    ...spectrumAdditionsOf(moves.map(spectrumMoveOf)).map(ports.spectra.additionOf),
  ]);
}

function spectrumMoveOf({ before, after }: ValueMove): SpectrumMove {
  return {
    ...(before === undefined ? {} : { from: spectrumPlaceOf(before) }),
    ...(after === undefined ? {} : { to: spectrumPlaceOf(after.value) }),
  };
}

function writesOf(
  { values, countedPurchases }: SaveValuePorts,
  { before, after }: ValueMove,
  at: Instant,
): readonly Write[] {
  if (after === undefined) return before === undefined ? [] : [values.removalOf(before)];
  const { value, statistics, happened } = after;
  const write = values.writeOf(value, happened, at);
  // Whoever was forgotten meanwhile has no purchases any more, and must not get a value again.
  return value.version === 0 ? [countedPurchases.checkOf(statistics), write] : [write];
}
