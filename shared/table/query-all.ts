import type { Item, QueryRange, Table } from './table.ts';

/** Every item of a range, page by page: for what one customer or one shop can have, never more. */
export async function queryAll(
  table: Table,
  range: Omit<QueryRange, 'limit' | 'cursor'>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query({
      ...range,
      limit: 1000,
      ...(cursor === undefined ? {} : { cursor }),
    });
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return items;
}
