import { cellsByColumn, planColumns } from '../../shared/csv/columns.ts';
import type { CsvFile, CsvRow } from '../../shared/csv/open-csv.ts';
import { type RowRefusal, shown } from '../../shared/csv/row-refusal.ts';
import type { DateOrder } from '../../shared/csv/spreadsheet-date.ts';
import {
  GIFT_COLUMNS_REQUIRED,
  type GiftColumn,
  giftColumnOf,
  usualHeadingOf,
} from '../../shared/gifts/gift-columns.ts';
import { accepted, type Outcome, refused } from '../../shared/kernel/outcome.ts';
import {
  type GiftCells,
  type GiftRequest,
  type GiftRowProblem,
  readGiftRow,
} from './read-gift-row.ts';

export type ListedGift = { readonly row: CsvRow; readonly request: GiftRequest };
export type CheckedGiftList = {
  readonly rowCount: number;
  readonly gifts: readonly ListedGift[];
  readonly refusals: readonly RowRefusal<GiftRowProblem | 'cell_count'>[];
  readonly refusedRows: readonly CsvRow[];
  readonly columnsIgnored: readonly string[];
  readonly header: CsvRow;
  /** As the file calls the column, so that people find it. */
  readonly headingOf: (column: GiftColumn) => string;
};
export type GiftListRefusal = 'columns_missing' | 'columns_twice';

/** What stood there is repeated only where it is no personal matter. */
const SHOWN: readonly GiftColumn[] = [
  'country',
  'deliverOn',
  'options',
  'productCode',
  'quantity',
  'zone',
];

/** Reads the whole list and sends nothing. @throws CsvUnreadable */
export async function checkGiftList(
  file: CsvFile,
  dates?: DateOrder,
): Promise<Outcome<CheckedGiftList, GiftListRefusal, readonly string[]>> {
  const { header } = file;
  const plan = planColumns(header, giftColumnOf);
  const missing = GIFT_COLUMNS_REQUIRED.filter(
    (oneOf) => !oneOf.some((column) => plan.indexByColumn.has(column)),
  );
  if (missing.length > 0) {
    return refused(
      'columns_missing',
      missing.map(([usual]) => usualHeadingOf(usual)),
    );
  }
  if (plan.twice.length > 0) return refused('columns_twice', plan.twice.flat());

  const headingOf = (column: GiftColumn) =>
    header.cells[plan.indexByColumn.get(column) ?? -1]?.trim() ?? usualHeadingOf(column);
  const gifts: ListedGift[] = [];
  const refusals: RowRefusal<GiftRowProblem | 'cell_count'>[] = [];
  const refusedRows: CsvRow[] = [];
  for await (const row of file.rows) {
    const { line } = row;
    const cells = cellsByColumn(row, plan);
    const read = cells === undefined ? undefined : readGiftRow(cells, dates);
    if (read?.ok === true) {
      gifts.push({ row, request: read.value });
      continue;
    }
    refusedRows.push(row);
    if (cells === undefined || read === undefined) {
      refusals.push({ line, code: 'cell_count' });
      continue;
    }
    for (const { field, code } of read.details) {
      refusals.push({ line, field: headingOf(field), code, ...shownCell(field, cells) });
    }
  }
  const rowCount = gifts.length + refusedRows.length;
  const columnsIgnored = plan.ignored;
  return accepted({ rowCount, gifts, refusals, refusedRows, columnsIgnored, header, headingOf });
}

function shownCell(field: GiftColumn, cells: GiftCells): { readonly value?: string } {
  const value = SHOWN.includes(field) ? cells.get(field) : undefined;
  return value === undefined ? {} : { value: shown(value) };
}
