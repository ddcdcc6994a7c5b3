// Names of cells as they were until November 2026, one for each pair of weeks. Nothing is added to them any more. A band follows from
// weeks, so what they hold belongs into the cell of that band: what was counted by their names is still counted, once.
import { type CellKey, cellName } from './cell.ts';
import { weekBandsOf } from './cell-bands.ts';

const KIND_BY_LETTER = { N: 'present', H: 'past', W: 'week' } as const;

/** Undefined for what is no such name. */
export function bandedNameOf(exactName: string): string | undefined {
  const match = /^([A-Z]{3})-([NHW])-(\d+)-(\d+)-(\d+)-(\d+)-(\d+)$/.exec(exactName);
  if (match === null) return undefined;
  const [, currency = '', letter, ...numbers] = match;
  const [atWeek = 0, firstWeek = 0, lastWeek = 0, orderBand = 0, spendBand = 0] =
    numbers.map(Number);
  const key: CellKey = {
    ...{ currency, atWeek, orderBand, spendBand },
    kind: KIND_BY_LETTER[letter as keyof typeof KIND_BY_LETTER],
    ...weekBandsOf(firstWeek, lastWeek, letter === 'H' ? atWeek : undefined),
  };
  return cellName(key);
}
