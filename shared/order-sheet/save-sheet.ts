import { isDeepStrictEqual } from 'node:util';
import type { CustomerId } from '../customers/customer.ts';
import { accepted, type Outcome } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { AddToSheetPorts } from './add-to-sheet.ts';
import { decideSheetMerge, type SentRows } from './decide-sheet-merge.ts';
import { fitting, type SheetSizeRefusal } from './decide-sheet-rows.ts';
import type { OrderSheet, SheetRow } from './order-sheet.ts';
import { newRowIdOf, ownSheet } from './own-sheet.ts';
import { printOfRow } from './sheet-print.ts';

export type SavedSheet = { readonly sheet: OrderSheet; readonly doubled: readonly string[] };

/**
 * Saves what a device sends, and what its customer pressed, in one write. Another device may have
 * saved meanwhile: then it is merged anew.
 * @param press what a pressed button does to the rows afterwards.
 */
export function saveSheet(
  ports: AddToSheetPorts,
  { customerId, sent }: { readonly customerId: CustomerId; readonly sent: SentRows },
  press: (rows: readonly SheetRow[]) => readonly SheetRow[] = (rows) => rows,
): Promise<Outcome<SavedSheet, SheetSizeRefusal | 'changed_meanwhile'>> {
  const newRowId = newRowIdOf(ports);
  return repeatWhenChanged(async () => {
    const sheet = await ownSheet(ports, customerId);
    const merged = decideSheetMerge(sheet.rows, sent, { newRowId, printOf: printOfRow });
    if (!merged.ok) return merged;
    const { doubled } = merged.value;
    const pressed = fitting(press(merged.value.rows));
    if (!pressed.ok) return pressed;
    if (isDeepStrictEqual(pressed.value, sheet.rows)) return accepted({ sheet, doubled });
    const changedAt = ports.clock.now();
    const changed = { ...sheet, rows: pressed.value, changedAt };
    const saved = await ports.orderSheets.save(changed, [], changedAt);
    return saved.ok ? accepted({ sheet: saved.value, doubled }) : saved;
  });
}
