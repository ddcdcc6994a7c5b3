import type { CustomerId } from '../customers/customer.ts';
import { accepted, type Outcome } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import { fitting, type SheetSizeRefusal } from './decide-sheet-rows.ts';
import type { OrderSheet, SheetRow } from './order-sheet.ts';
import { ownSheet, type SheetPorts } from './own-sheet.ts';

/**
 * Puts rows that know their own place at the end of the customer's sheet, whatever else happens to
 * it meanwhile. One that stands there already, changed or not, is left as it is.
 */
export function putOnSheet(
  ports: SheetPorts,
  customerId: CustomerId,
  rows: readonly SheetRow[],
): Promise<Outcome<OrderSheet, SheetSizeRefusal | 'changed_meanwhile'>> {
  return repeatWhenChanged(async () => {
    const sheet = await ownSheet(ports, customerId);
    const there = new Set(sheet.rows.map(({ rowId }) => rowId));
    const missing = rows.filter(({ rowId }) => !there.has(rowId));
    if (missing.length === 0) return accepted(sheet);
    const fits = fitting([...sheet.rows, ...missing]);
    if (!fits.ok) return fits;
    const changedAt = ports.clock.now();
    return ports.orderSheets.save({ ...sheet, rows: fits.value, changedAt }, [], changedAt);
  });
}
