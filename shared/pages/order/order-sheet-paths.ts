import { pathWith, SHEET_PATH, sheetPath } from '../paths.ts';
import type { SheetForm } from './order-form.ts';

/** Where the browser goes after a button of the sheet: back to the row, or on to the check. */
export function afterPress(
  { press, searchByRowId, pasted }: Pick<SheetForm, 'press' | 'searchByRowId' | 'pasted'>,
  { rowId, isDoubled }: { readonly rowId: string | undefined; readonly isDoubled: boolean },
): string {
  const notice = isDoubled ? 'both_kept' : undefined;
  switch (press.do) {
    case 'check':
      return isDoubled ? sheetAt({ notice }) : sheetPath('own');
    case 'paste':
      if (pasted.trim() === '') return sheetAt({ notice: notice ?? 'nothing_pasted' });
      return sheetAt({ notice: notice ?? 'pasted', check: '1' });
    case 'empty':
      return sheetAt({ notice, ask: 'empty' });
    case 'empty-now':
      return sheetAt({ notice: 'emptied' });
    case 'search': {
      const find = searchByRowId.get(press.rowId);
      return sheetAt({ notice, row: press.rowId, find: find === '' ? undefined : find });
    }
    case 'open':
      return sheetAt({ notice, row: press.rowId });
    case 'remove':
      return sheetAt({ notice });
    default:
      return sheetAt({ notice, row: rowId });
  }
}

function sheetAt(parts: Readonly<Record<string, string | undefined>>): string {
  const anchor = parts.row === undefined ? '' : `#row-${parts.row}`;
  return pathWith(SHEET_PATH, parts) + anchor;
}
