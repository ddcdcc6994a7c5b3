import { type PagedRange, queryPages } from './query-pages.ts';
import type { Item, Table } from './table.ts';

const PAGE_COUNT = 1000;

/** Every item of a range, page by page: for what one customer or one shop can have, never more. */
export async function queryAll(
  table: Table,
  range: Omit<PagedRange, 'limit'>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const page of queryPages(table, { ...range, limit: PAGE_COUNT })) items.push(...page);
  return items;
}
