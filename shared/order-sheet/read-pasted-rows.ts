import { type ColumnPlan, cellsByColumn, planColumns } from '../csv/columns.ts';
import { CsvUnreadable } from '../csv/csv-unreadable.ts';
import { type CsvRow, openCsv } from '../csv/open-csv.ts';
import { type DateOrder, readSpreadsheetDate } from '../csv/spreadsheet-date.ts';
import { countryCodeOf } from '../customers/country-code.ts';
import { NOTHING, readChosenOptions } from '../gifts/chosen-options.ts';
import { type GiftColumn, giftColumnOf } from '../gifts/gift-columns.ts';
import type { NewSheetRow } from './decide-sheet-rows.ts';
import { SheetRow } from './order-sheet.ts';
import { typedQuantity } from './sheet-quantity.ts';

export type PasteProblem =
  | 'cells_do_not_fit'
  | 'cell_too_long'
  | 'column_twice'
  | 'quote_not_closed'
  | 'unreadable';
export type RefusedPaste = { readonly line: number; readonly code: PasteProblem };
export type PastedRows = {
  readonly rows: readonly NewSheetRow[];
  /** These could not even be kept as rows. */
  readonly refused: readonly RefusedPaste[];
};

/** Where nothing is headed, the cells come in this order. */
export const PASTE_ORDER: readonly GiftColumn[] = [
  'name',
  'line1',
  'city',
  'postalCode',
  'country',
  'occasion',
  'productCode',
  'deliverOn',
  'message',
];
/** Fewer known words in the first line are a coincidence, not headings. */
const HEADING_COUNT_MIN = 2;
type Cells = ReadonlyMap<GiftColumn, string>;

/**
 * Rows as a spreadsheet copies them, with tabs, commas or semicolons. A cell is text and nothing else:
 * what begins with `=` stays as it is. What does not read as a date or country is kept as it was typed.
 */
export async function readPastedRows(
  text: string,
  { dateOrder }: { readonly dateOrder?: DateOrder },
): Promise<PastedRows> {
  const rows: NewSheetRow[] = [];
  const refused: RefusedPaste[] = [];
  try {
    const { plan, lines } = await planOf(text);
    const [twice] = plan.twice;
    if (twice !== undefined) return { rows, refused: [{ line: 1, code: 'column_twice' }] };
    for await (const line of lines) {
      const cells = cellsByColumn(padded(line, plan), plan);
      const row = cells === undefined ? undefined : SheetRow.safeParse(rowOf(cells, dateOrder));
      if (row?.success === true) rows.push(withoutId(row.data));
      else {
        const code = row === undefined ? 'cells_do_not_fit' : 'cell_too_long';
        refused.push({ line: line.line, code });
      }
    }
  } catch (error) {
    if (!(error instanceof CsvUnreadable)) throw error;
    const code = error.code === 'quote_not_closed' ? error.code : 'unreadable';
    if (error.code !== 'empty') refused.push({ line: error.line ?? 1, code });
  }
  return { rows, refused };
}

async function planOf(text: string) {
  const { header, rows } = await openCsv(bytesOf(text));
  const headed = planColumns(header, giftColumnOf);
  if (headed.indexByColumn.size >= HEADING_COUNT_MIN) return { plan: headed, lines: rows };
  const inOrder = planColumns({ line: 1, cells: PASTE_ORDER }, giftColumnOf);
  return { plan: inOrder, lines: chain(header, rows) };
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text.endsWith('\n') ? text : `${text}\n`);
}

async function* chain(first: CsvRow, rest: AsyncIterable<CsvRow>): AsyncGenerator<CsvRow> {
  yield first;
  yield* rest;
}

/** Spreadsheets leave empty cells at the end of a line out. */
function padded(row: CsvRow, { cellCount }: ColumnPlan<GiftColumn>): CsvRow {
  const missing = Math.max(0, cellCount - row.cells.length);
  return { ...row, cells: [...row.cells, ...Array.from({ length: missing }, () => '')] };
}

function withoutId({ rowId: _rowId, ...row }: SheetRow): NewSheetRow {
  return row;
}

function rowOf(cells: Cells, dateOrder: DateOrder | undefined): SheetRow {
  const date = cells.get('deliverOn') ?? '';
  const read = readSpreadsheetDate(date, dateOrder);
  const wrapping = cells.get('wrapping');
  return {
    rowId: 'new',
    ...recipientOf(cells),
    occasion: cells.get('occasion') ?? '',
    productCode: cells.get('productCode') ?? '',
    options: readChosenOptions(cells.get('options') ?? '') ?? {},
    ...typedQuantity(cells.get('quantity')),
    message: cells.get('message') ?? '',
    deliverOn: read.ok ? read.value.toString() : date,
    ...(wrapping === undefined || NOTHING.test(wrapping) ? {} : { wrapping }),
  };
}

function recipientOf(cells: Cells): Pick<SheetRow, 'recipientId' | 'name' | 'email' | 'address'> {
  const email = cells.get('email');
  const contact = email === undefined ? {} : { email };
  const recipientId = cells.get('recipientId');
  if (recipientId !== undefined) return { recipientId, ...contact };
  const names = [cells.get('firstName'), cells.get('lastName')];
  const name = cells.get('name') ?? names.filter((part) => part !== undefined).join(' ');
  const lines = (['line1', 'line2', 'line3', 'line4'] as const)
    .flatMap((column) => cells.get(column)?.split('\n') ?? [])
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const country = cells.get('country');
  const rest = (['city', 'region', 'postalCode'] as const).flatMap((field) => {
    const cell = cells.get(field);
    return cell === undefined ? [] : [[field, cell.replaceAll('\n', ' ')] as const];
  });
  const address = {
    ...(lines.length === 0 ? {} : { lines }),
    ...Object.fromEntries(rest),
    ...(country === undefined ? {} : { country: countryCodeOf(country) ?? country }),
  };
  return { name, ...(Object.keys(address).length === 0 ? {} : { address }), ...contact };
}
