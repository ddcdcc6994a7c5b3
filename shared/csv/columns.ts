import type { CsvRow } from './open-csv.ts';

/** Where a file's cells belong; `ignored` are the headings that nobody knows. */
export type ColumnPlan<Column extends string> = {
  readonly indexByColumn: ReadonlyMap<Column, number>;
  readonly cellCount: number;
  readonly ignored: readonly string[];
  /** Two headings for the same column: which one counts would be a guess. */
  readonly twice: readonly (readonly [string, string])[];
};

/** @param columnOf tells the column of a heading, if it is one. */
export function planColumns<Column extends string>(
  header: CsvRow,
  columnOf: (heading: string) => Column | undefined,
): ColumnPlan<Column> {
  const indexByColumn = new Map<Column, number>();
  const ignored: string[] = [];
  const twice: [string, string][] = [];
  for (const [index, heading] of header.cells.entries()) {
    const column = columnOf(heading);
    const earlier = column === undefined ? undefined : indexByColumn.get(column);
    if (earlier !== undefined) twice.push([header.cells[earlier] ?? '', heading]);
    else if (column !== undefined) indexByColumn.set(column, index);
    else if (heading.trim() !== '') ignored.push(heading.trim());
  }
  return { indexByColumn, cellCount: header.cells.length, ignored, twice };
}

/** Blank cells are left out; undefined when the row does not have the header's number of cells. */
export function cellsByColumn<Column extends string>(
  row: CsvRow,
  plan: ColumnPlan<Column>,
): ReadonlyMap<Column, string> | undefined {
  const surplus = row.cells.slice(plan.cellCount);
  if (row.cells.length < plan.cellCount || surplus.some((cell) => cell.trim() !== '')) {
    return undefined;
  }
  const cells = new Map<Column, string>();
  for (const [column, index] of plan.indexByColumn) {
    const cell = row.cells[index]?.trim() ?? '';
    if (cell !== '') cells.set(column, cell);
  }
  return cells;
}
