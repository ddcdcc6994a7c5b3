import { type ColumnPlan, cellsByColumn, planColumns } from '../../shared/csv/columns.ts';
import { type CsvFile, openCsv } from '../../shared/csv/open-csv.ts';
import { accepted, type Outcome, refused } from '../../shared/kernel/outcome.ts';
import {
  PURCHASE_COLUMNS_REQUIRED,
  type PurchaseColumn,
  purchaseColumnOf,
} from '../../shared/purchases/purchase-columns.ts';
import {
  type PurchaseFieldProblem,
  type ReadLine,
  type RowSettings,
  readPurchaseRow,
} from '../../shared/purchases/read-purchase-row.ts';
import { bytesOf } from './bytes-of.ts';

export type PurchaseFileSettings = RowSettings & {
  readonly encoding?: string;
  /** Headings of the file by the columns that they are, where a guess would fail. */
  readonly columns: ReadonlyMap<PurchaseColumn, string>;
};

/** What one reading of the whole file says, before anything is written. */
export type Scan = {
  readonly plan: ColumnPlan<PurchaseColumn>;
  readonly header: readonly string[];
  readonly rowCount: number;
  /** Where each order ends, so that none is taken in by halves. */
  readonly lastLineByOrder: ReadonlyMap<string, number>;
};

/** @throws CsvUnreadable */
export async function scanPurchases(
  path: string,
  settings: PurchaseFileSettings,
): Promise<Outcome<Scan, 'columns_missing' | 'columns_twice', readonly string[]>> {
  const { header, rows } = await openPurchases(path, settings.encoding);
  const plan = planColumns(header, (heading) => purchaseColumnOf(heading, settings.columns));
  const missing = PURCHASE_COLUMNS_REQUIRED.filter(
    (oneOf) => !oneOf.some((column) => plan.indexByColumn.has(column)),
  ).map((oneOf) => oneOf.join(' or '));
  if (missing.length > 0) return refused('columns_missing', missing);
  if (plan.twice.length > 0) return refused('columns_twice', plan.twice.flat());
  const lastLineByOrder = new Map<string, number>();
  const orderAt = plan.indexByColumn.get('order') ?? 0;
  let rowCount = 0;
  for await (const { line, cells } of rows) {
    rowCount += 1;
    const order = cells[orderAt]?.trim() ?? '';
    if (order !== '') lastLineByOrder.set(order, line);
  }
  return accepted({ plan, header: header.cells, rowCount, lastLineByOrder });
}

export type FileLine = {
  readonly line: number;
  /** Absent when the row does not say. */
  readonly sourceId: string | undefined;
  readonly read: Outcome<ReadLine, 'row_refused', PurchaseFieldProblem | 'cell_count'>;
};

/** @throws CsvUnreadable */
export async function* purchaseLines(
  path: string,
  settings: PurchaseFileSettings,
  { plan }: Scan,
): AsyncGenerator<FileLine> {
  const { rows } = await openPurchases(path, settings.encoding);
  const orderAt = plan.indexByColumn.get('order') ?? 0;
  for await (const row of rows) {
    const cells = cellsByColumn(row, plan);
    const sourceId = row.cells[orderAt]?.trim() || undefined;
    const read =
      cells === undefined
        ? refused('row_refused' as const, 'cell_count' as const)
        : readPurchaseRow(cells, settings);
    yield { line: row.line, sourceId, read };
  }
}

function openPurchases(path: string, encoding: string | undefined): Promise<CsvFile> {
  return openCsv(bytesOf(path), encoding === undefined ? {} : { encoding });
}
