import { ulidTimeOf } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { key, keyPrefix } from '../table/keys.ts';
import { CursorRefused, type Item, type Page, type Table } from '../table/table.ts';
import { type CustomerParts, idsOf } from './customer-parts.ts';

export type PartsRange = {
  readonly customerId: CustomerParts;
  /** What its keys begin with; behind it an id that sorts by time. */
  readonly prefix: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** None that is younger: `idUntil` of an instant. */
  readonly until?: string | undefined;
};

/** Sorts after all ids of that prefix and instant, and before all that are younger. */
export function idUntil(prefix: string, at: Instant | undefined): string | undefined {
  return at === undefined ? undefined : `${prefix}_${ulidTimeOf(at)}~`;
}

/** What lies with a customer, the newest first, over all records that are theirs. @throws CursorRefused */
export async function pageOfParts(
  table: Pick<Table, 'query'>,
  { customerId, prefix, limit, cursor, until }: PartsRange,
): Promise<Page<Item>> {
  const ids = idsOf(customerId);
  const skPrefix = keyPrefix(prefix);
  const [only] = ids;
  if (ids.length === 1 && only !== undefined && until === undefined) {
    const from = cursor === undefined ? {} : { cursor };
    return table.query({ pk: key('CUSTOMER', only), skPrefix, descending: true, limit, ...from });
  }
  const before = cursor === undefined ? undefined : readCursor(cursor, skPrefix);
  const pages = await Promise.all(
    ids.map((id) =>
      table.query({
        ...{
          pk: key('CUSTOMER', id),
          skFrom: skPrefix,
          skTo: before ?? `${skPrefix}${until ?? '~'}`,
        },
        ...{ descending: true, limit: limit + 1 },
      }),
    ),
  );
  const found = pages
    .flatMap(({ items }) => items)
    .filter(({ sk }) => sk !== before)
    .sort((left, right) => (left.sk < right.sk ? 1 : -1));
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return last === undefined || found.length <= limit
    ? { items }
    : { items, cursor: Buffer.from(last.sk, 'utf8').toString('base64url') };
}

function readCursor(cursor: string, skPrefix: string): string {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!text.startsWith(skPrefix)) throw new CursorRefused('is no cursor');
  return text;
}
