import type { Product } from '../catalogue/product.ts';
import { blankRow, isBlankRow } from './decide-sheet-rows.ts';
import type { SheetRow } from './order-sheet.ts';

type Rows = readonly SheetRow[];

/** A new row is wanted, not a second empty one. */
export function withNewRow(rows: Rows, rowId: string): Rows {
  const last = rows.at(-1);
  return last !== undefined && isBlankRow(last) ? rows : [...rows, blankRow(rowId)];
}

export function withoutRow(rows: Rows, rowId: string): Rows {
  return rows.filter((row) => row.rowId !== rowId);
}

/** Cards that nobody wrote on are no gifts. */
export function withoutBlanks(rows: Rows): Rows {
  return rows.filter((row) => !isBlankRow(row));
}

/** The same gift for somebody else, right below. */
export function withCopy(rows: Rows, rowId: string, newRowId: string): Rows {
  return rows.flatMap((row) => {
    if (row.rowId !== rowId) return [row];
    const { recipientId: _whom, name, email, address, giftIdBefore, ...same } = row;
    return [row, { ...same, rowId: newRowId }];
  });
}

/** Choices that the new product has too are kept; what has one value only needs no choosing. */
export function withProduct(rows: Rows, rowId: string, product: Product): Rows {
  return rows.map((row) => {
    if (row.rowId !== rowId) return row;
    const options = product.options.flatMap(({ name, values }) => {
      const chosen = values.find(({ value }) => value === row.options[name]);
      const [only, ...others] = values;
      const value = chosen ?? (others.length === 0 ? only : undefined);
      return value === undefined ? [] : [[name, value.value] as const];
    });
    const { wrapping, ...rest } = row;
    return {
      ...rest,
      ...(wrapping === undefined || product.kind === 'e_gift' ? {} : { wrapping }),
      productCode: product.id,
      options: Object.fromEntries(options),
    };
  });
}
