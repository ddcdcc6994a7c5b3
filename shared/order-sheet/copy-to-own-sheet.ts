import { accepted, type Outcome } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import { type AddToSheetPorts, addToSheet } from './add-to-sheet.ts';
import { isSameRow, type SheetSizeRefusal } from './decide-sheet-rows.ts';
import type { OrderSheet } from './order-sheet.ts';
import { ownSheet } from './own-sheet.ts';

/**
 * Takes what was read from a form over onto the customer's own sheet, to be changed there. Dying half
 * way loses nothing, and a repeat adds nothing twice; afterwards the form itself orders nothing more.
 */
export async function copyToOwnSheet(
  ports: AddToSheetPorts,
  { customerId, id: sheetId }: OrderSheet,
): Promise<Outcome<void, SheetSizeRefusal | 'changed_meanwhile'>> {
  return repeatWhenChanged(async () => {
    const sheet = await ports.orderSheets.find({ customerId, sheetId });
    if (sheet === undefined || sheet.rows.length === 0 || sheet.orderedAs !== undefined) {
      return accepted(undefined);
    }
    const own = await ownSheet(ports, customerId);
    const missing = sheet.rows.filter((row) => !own.rows.some((mine) => isSameRow(mine, row)));
    const added = await addToSheet(
      ports,
      customerId,
      missing.map(({ rowId: _id, ...row }) => row),
    );
    if (!added.ok) return added;
    const changedAt = ports.clock.now();
    const saved = await ports.orderSheets.save({ ...sheet, rows: [], changedAt }, [], changedAt);
    return saved.ok ? accepted(undefined) : saved;
  });
}
