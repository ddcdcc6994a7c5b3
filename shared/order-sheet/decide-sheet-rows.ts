import { isDeepStrictEqual } from 'node:util';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { SheetRow } from './order-sheet.ts';

/** A row that has no place in a sheet yet. */
export type NewSheetRow = Omit<SheetRow, 'rowId'>;

export type SheetSizeRefusal = 'sheet_full';

export const SHEET_ROW_COUNT_MAX = 1000;
/** An item of the table holds 400 KB; names of fields and everything else take their part. */
export const SHEET_BYTES_MAX = 340_000;

/** Refuses what would not fit: nothing is ever cut off to make it fit. */
export function fitting(rows: readonly SheetRow[]): Outcome<readonly SheetRow[], SheetSizeRefusal> {
  const isTooLarge = rows.length > SHEET_ROW_COUNT_MAX || bytesOf(rows) > SHEET_BYTES_MAX;
  return isTooLarge ? refused('sheet_full') : accepted(rows);
}

function bytesOf(rows: readonly SheetRow[]): number {
  return new TextEncoder().encode(JSON.stringify(rows)).length;
}

/**
 * The sheet with rows at its end. A gift of last year that is in it already is not added again, so
 * that pressing twice adds once.
 */
export function decideAddition(
  rows: readonly SheetRow[],
  additions: readonly NewSheetRow[],
  newRowId: () => string,
): Outcome<readonly SheetRow[], SheetSizeRefusal> {
  const repeated = new Set(rows.flatMap(({ giftIdBefore }) => giftIdBefore ?? []));
  const added = additions.filter(({ giftIdBefore }) => {
    if (giftIdBefore === undefined) return true;
    const isNew = !repeated.has(giftIdBefore);
    repeated.add(giftIdBefore);
    return isNew;
  });
  return fitting([...rows, ...added.map((row) => ({ ...row, rowId: newRowId() }))]);
}

/** Nothing was filled in yet. */
export function isBlankRow({ rowId: _rowId, ...row }: SheetRow): boolean {
  const { options, address = {}, ...texts } = row;
  const addressTexts = Object.values(address).flat();
  return [...Object.values(texts), ...Object.values(options), ...addressTexts].every(
    (text) => String(text).trim() === '',
  );
}

export function blankRow(rowId: string): SheetRow {
  return { rowId, occasion: '', productCode: '', options: {}, message: '', deliverOn: '' };
}

export function isSameRow(left: SheetRow, right: SheetRow): boolean {
  return isDeepStrictEqual({ ...left, rowId: '' }, { ...right, rowId: '' });
}
