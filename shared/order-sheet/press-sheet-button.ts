import type { CustomerId } from '../customers/customer.ts';
import type { GiftPorts } from '../gifts/ports.ts';
import { accepted } from '../kernel/outcome.ts';
import type { AddToSheetPorts } from './add-to-sheet.ts';
import type { SentRows } from './decide-sheet-merge.ts';
import { decideAddition, type NewSheetRow } from './decide-sheet-rows.ts';
import type { SheetRow } from './order-sheet.ts';
import { newRowIdOf } from './own-sheet.ts';
import { withCopy, withNewRow, withoutBlanks, withoutRow, withProduct } from './press-sheet.ts';
import { saveSheet } from './save-sheet.ts';

/** What a button changes beside saving what was typed. */
export type SheetChange =
  | { readonly do: 'nothing' | 'add-row' | 'check' | 'empty-now' }
  | { readonly do: 'remove' | 'copy'; readonly rowId: string }
  | { readonly do: 'take'; readonly rowId: string; readonly productCode: string }
  | { readonly do: 'add'; readonly rows: readonly NewSheetRow[] };

type Ports = AddToSheetPorts & Pick<GiftPorts, 'products'>;

/** Saves what was typed and does what was pressed, in one write. @returns also the row to go to. */
export async function pressSheetButton(
  ports: Ports,
  asked: { readonly customerId: CustomerId; readonly sent: SentRows; readonly change: SheetChange },
) {
  const { customerId, sent, change } = asked;
  const newRowId = newRowIdOf(ports)();
  const product = change.do === 'take' ? await ports.products.find(change.productCode) : undefined;
  const press = (rows: readonly SheetRow[]): readonly SheetRow[] => {
    switch (change.do) {
      case 'add-row':
        return withNewRow(rows, newRowId);
      case 'copy':
        return withCopy(rows, change.rowId, newRowId);
      case 'remove':
        return withoutRow(rows, change.rowId);
      case 'take':
        return product === undefined ? rows : withProduct(rows, change.rowId, product);
      case 'add':
        return added(rows, change.rows, newRowIdOf(ports));
      case 'empty-now':
        return [];
      case 'check':
        return withoutBlanks(rows);
      case 'nothing':
        return rows;
    }
  };
  const saved = await saveSheet(ports, { customerId, sent }, press);
  if (!saved.ok) return saved;
  const { rows } = saved.value.sheet;
  const target = rows.find(({ rowId }) => rowId === newRowId) ?? rows.at(-1);
  const isNew = change.do === 'add-row' || change.do === 'copy';
  const rowId = isNew ? target?.rowId : 'rowId' in change ? change.rowId : undefined;
  return accepted({ ...saved.value, rowId });
}

/** Too many are refused when they are saved, since nothing is cut off. */
function added(
  rows: readonly SheetRow[],
  more: readonly NewSheetRow[],
  newRowId: () => string,
): readonly SheetRow[] {
  const decided = decideAddition(rows, more, newRowId);
  return decided.ok
    ? decided.value
    : [...rows, ...more.map((row) => ({ ...row, rowId: newRowId() }))];
}
