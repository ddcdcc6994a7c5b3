import { assert } from '../kernel/assert.ts';
import { shardOf } from './due-entry.ts';
import { key } from './keys.ts';
import { CursorRefused, type Page, type Table } from './table.ts';

/**
 * A place on a list that begins with what counts most: the customers of one manager by their value.
 * Like a polled list it stands in the index `due` under a name of its own, so that the entity moves
 * on it in the same write that changes it: partition `<list>#<of>#<shard>`, sort `<inverse of the rank>#<id>`.
 */
export type RankEntry = RankedList & {
  /** A whole number; what is below zero stands with what is nothing. */
  readonly rank: number;
  readonly id: string;
};

export type RankedList = {
  readonly list: string;
  /** Whose it is, or `ALL`. */
  readonly of: string;
  /** More than one when more than 1,000 writes a second may come to it; fixed for each list. */
  readonly shardCount: number;
};

export type Ranked = { readonly id: string; readonly rank: number };

const DIGIT_COUNT = 16;
const BEFORE_ALL = '!';
const AFTER_ALL = '~';
/** The least that sorts after a whole sort key. */
const JUST_AFTER = '!';

export function rankAttributes({ rank, id, ...list }: RankEntry) {
  return {
    duePk: partitionOf(list, shardOf(id, list.shardCount)),
    dueSk: key(inverseOf(rank), id),
  };
}

/** Those that count most, over all shards. @throws CursorRefused */
export async function pageOfRankedList(
  table: Table,
  list: RankedList,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<Ranked>> {
  const skFrom = cursor === undefined ? BEFORE_ALL : readCursor(cursor) + JUST_AFTER;
  const pages = await Promise.all(
    Array.from({ length: list.shardCount }, (_, shard) =>
      table.query({
        ...{ index: 'due', pk: partitionOf(list, shard), skFrom, skTo: AFTER_ALL, limit },
      }),
    ),
  );
  const places = pages.flatMap(({ items }) => items.map(({ dueSk }) => String(dueSk)));
  const found = places.sort().slice(0, limit);
  const last = found.at(-1);
  const items = found.map(readPlace);
  return last === undefined || found.length < limit
    ? { items }
    : { items, cursor: Buffer.from(last).toString('base64url') };
}

function partitionOf({ list, of }: RankedList, shard: number): string {
  return key(list, of, String(shard));
}

function inverseOf(rank: number): string {
  assert(Number.isSafeInteger(rank), 'a rank is a whole number');
  return String(Number.MAX_SAFE_INTEGER - Math.max(0, rank)).padStart(DIGIT_COUNT, '0');
}

function readPlace(place: string): Ranked {
  const [inverse = '', id = ''] = place.split('#');
  return { id, rank: Number.MAX_SAFE_INTEGER - Number(inverse) };
}

function readCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!/^\d{16}#[\w-]+$/.test(text)) throw new CursorRefused('is no cursor');
  return text;
}
