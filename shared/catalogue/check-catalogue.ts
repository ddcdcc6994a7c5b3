import { cellsByColumn, planColumns } from '../csv/columns.ts';
import type { CsvFile } from '../csv/open-csv.ts';
import { type RowRefusal, shown } from '../csv/row-refusal.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { ProductFacts } from './product-facts.ts';
import {
  CATALOGUE_COLUMNS_REQUIRED,
  type CatalogueProblem,
  catalogueColumnOf,
  readCatalogueRow,
} from './read-catalogue-row.ts';

export type CatalogueRowProblem = CatalogueProblem | 'duplicate_code' | 'cell_count';
export type CheckedCatalogue = {
  readonly rowCount: number;
  readonly facts: readonly ProductFacts[];
  readonly refusals: readonly RowRefusal<CatalogueRowProblem>[];
  readonly columnsIgnored: readonly string[];
};
export type CatalogueRefusal = 'columns_missing' | 'columns_twice';

/**
 * Reads the whole file and writes nothing. Of several rows with one code, compared without case,
 * the first counts. Holds the good rows in memory: about 50 MB for 100,000 products.
 * @throws CsvUnreadable
 */
export async function checkCatalogue(
  file: CsvFile,
): Promise<Outcome<CheckedCatalogue, CatalogueRefusal, readonly string[]>> {
  const plan = planColumns(file.header, catalogueColumnOf);
  const missing = CATALOGUE_COLUMNS_REQUIRED.filter((column) => !plan.indexByColumn.has(column));
  if (missing.length > 0) return refused('columns_missing', missing);
  if (plan.twice.length > 0) return refused('columns_twice', plan.twice.flat());

  const facts: ProductFacts[] = [];
  const refusals: RowRefusal<CatalogueRowProblem>[] = [];
  const lineByCode = new Map<string, number>();
  let rowCount = 0;
  for await (const row of file.rows) {
    rowCount += 1;
    const { line } = row;
    const cells = cellsByColumn(row, plan);
    if (cells === undefined) {
      refusals.push({ line, code: 'cell_count' });
      continue;
    }
    const read = readCatalogueRow(cells);
    if (!read.ok) {
      const problems = read.details;
      refusals.push(
        ...problems.map((problem) => ({ line, ...problem, ...cellOf(problem, cells) })),
      );
      continue;
    }
    const { code } = read.value;
    const earlierLine = lineByCode.get(code.toUpperCase());
    if (earlierLine === undefined) {
      lineByCode.set(code.toUpperCase(), line);
      facts.push(read.value);
    } else {
      const value = shown(code);
      refusals.push({ line, field: 'stock_code', code: 'duplicate_code', value, earlierLine });
    }
  }
  return accepted({ rowCount, facts, refusals, columnsIgnored: plan.ignored });
}

function cellOf<Column>(
  { field }: { readonly field: Column },
  cells: ReadonlyMap<Column, string>,
): { readonly value?: string } {
  const value = cells.get(field);
  return value === undefined ? {} : { value: shown(value) };
}
