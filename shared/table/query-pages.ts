import type { Item, QueryRange, Table } from './table.ts';

export type PagedRange = Omit<QueryRange, 'cursor'>;

/** The items of a range, a page at a time: for what is too much to hold at once. */
export async function* queryPages(
  table: Table,
  range: PagedRange,
): AsyncGenerator<readonly Item[]> {
  let cursor: string | undefined;
  do {
    const page = await table.query({ ...range, ...(cursor === undefined ? {} : { cursor }) });
    yield page.items;
    cursor = page.cursor;
  } while (cursor !== undefined);
}
