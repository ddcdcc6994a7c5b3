import type { CustomerId } from '../customers/customer.ts';
import type { GiftPorts } from '../gifts/ports.ts';
import { accepted, type Outcome } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import { decideAddition, type NewSheetRow, type SheetSizeRefusal } from './decide-sheet-rows.ts';
import type { OrderSheet } from './order-sheet.ts';
import { newRowIdOf, ownSheet, type SheetPorts } from './own-sheet.ts';

export type AddToSheetPorts = SheetPorts & Pick<GiftPorts, 'ids'>;

/**
 * Puts rows at the end of the customer's own sheet, whatever else happens to it meanwhile. Repeating
 * it adds nothing: a row whose `giftIdBefore` is in the sheet already is left out.
 */
export function addToSheet(
  ports: AddToSheetPorts,
  customerId: CustomerId,
  rows: readonly NewSheetRow[],
): Promise<Outcome<OrderSheet, SheetSizeRefusal | 'changed_meanwhile'>> {
  return repeatWhenChanged(async () => {
    const sheet = await ownSheet(ports, customerId);
    const decided = decideAddition(sheet.rows, rows, newRowIdOf(ports));
    if (!decided.ok) return decided;
    if (decided.value.length === sheet.rows.length) return accepted(sheet);
    const changedAt = ports.clock.now();
    return ports.orderSheets.save({ ...sheet, rows: decided.value, changedAt }, [], changedAt);
  });
}
