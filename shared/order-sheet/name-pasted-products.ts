import { wordsOf } from '../catalogue/match-words.ts';
import type { Products } from '../catalogue/ports.ts';
import type { Product } from '../catalogue/product.ts';
import { productsOfRows } from './check-sheet.ts';
import type { NewSheetRow } from './decide-sheet-rows.ts';

/** Each name is a query of the whole catalogue; the rest is searched at its row. */
const NAME_COUNT_MAX = 20;
const HIT_COUNT = 20;

/** Rows in which a gift was called by its name get its code, where only one is called like that. */
export async function withProductsNamed(
  products: Pick<Products, 'findMany' | 'list'>,
  rows: readonly NewSheetRow[],
): Promise<readonly NewSheetRow[]> {
  const known = await productsOfRows(
    products,
    rows.map((row) => ({ ...row, rowId: 'new' })),
  );
  const names = new Set(
    rows.map(({ productCode }) => productCode).filter((text) => text !== '' && !known.has(text)),
  );
  const found = await Promise.all(
    [...names].slice(0, NAME_COUNT_MAX).map(async (name) => {
      const { items } = await products.list({ limit: HIT_COUNT, q: name });
      return [name, theOneCalled(name, items)] as const;
    }),
  );
  const codeByName = new Map(found);
  return rows.map((row) => ({
    ...row,
    productCode: codeByName.get(row.productCode) ?? row.productCode,
  }));
}

function theOneCalled(name: string, found: readonly Product[]): string | undefined {
  const [only, ...others] = found;
  if (others.length === 0) return only?.id;
  const wanted = wordsOf(name).join(' ');
  const exact = found.filter((product) => wordsOf(product.name).join(' ') === wanted);
  return exact.length === 1 ? exact[0]?.id : undefined;
}
