import { accepted, type Outcome } from '../kernel/outcome.ts';
import { fitting, isBlankRow, isSameRow, type SheetSizeRefusal } from './decide-sheet-rows.ts';
import type { SheetRow } from './order-sheet.ts';

/** A row as one device has it now, and the print of what that device was shown. */
export type SentRow = {
  readonly row: SheetRow;
  /** `printOfRow` of the row as it was shown; absent for a row that this device made. */
  readonly shown?: string;
};

export type SentRows = {
  readonly rows: readonly SentRow[];
  /** Rows that were taken away here; one that another device changed meanwhile stays. */
  readonly removed: readonly { readonly rowId: string; readonly shown?: string }[];
};

export type MergedRows = {
  readonly rows: readonly SheetRow[];
  /** Rows that stand twice now, since two devices wrote different things into them. */
  readonly doubled: readonly string[];
};

/**
 * Puts what one device sends into the sheet as another may have left it. Where one side alone changed
 * a row, that side counts; where both did, both rows stay. Rows that are not sent are left as they
 * are, so that nothing which somebody typed is ever lost.
 */
export function decideSheetMerge(
  stored: readonly SheetRow[],
  sent: SentRows,
  { newRowId, printOf }: { newRowId: () => string; printOf: (row: SheetRow) => string },
): Outcome<MergedRows, SheetSizeRefusal> {
  const sentById = new Map(sent.rows.map((each) => [each.row.rowId, each]));
  const removedById = new Map(sent.removed.map((each) => [each.rowId, each]));
  const doubled: string[] = [];
  const kept = stored.flatMap((row): readonly SheetRow[] => {
    const isAsShown = ({ shown }: { readonly shown?: string }) =>
      shown === undefined || shown === printOf(row);
    const removed = removedById.get(row.rowId);
    if (removed !== undefined && isAsShown(removed)) return [];
    const ours = sentById.get(row.rowId);
    if (ours === undefined || isSameRow(ours.row, row)) return [row];
    if (isAsShown(ours)) return [ours.row];
    if (ours.shown === printOf(ours.row) || isBlankRow(ours.row)) return [row];
    const copy = { ...ours.row, rowId: newRowId() };
    doubled.push(row.rowId, copy.rowId);
    return [row, copy];
  });
  const storedIds = new Set(stored.map(({ rowId }) => rowId));
  // What is unknown here was made by this device, or changed here and removed elsewhere.
  const added = sent.rows.filter(
    ({ row, shown }) => !storedIds.has(row.rowId) && shown !== printOf(row),
  );
  const fits = fitting([...kept, ...added.map(({ row }) => row)]);
  return fits.ok ? accepted({ rows: fits.value, doubled }) : fits;
}
