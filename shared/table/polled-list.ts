import * as z from 'zod';
import { Instant, instantText, isBefore, localDateOf, Temporal } from '../kernel/time.ts';
import { shardOf } from './due-entry.ts';
import { key } from './keys.ts';
import { CursorRefused, type Page, type Table } from './table.ts';

/**
 * A place on a list that somebody outside polls. It stands in the index `due` under a name of its
 * own, so that the entity joins and leaves the list in the same write that changes it, and a poll
 * reads what is open and nothing else: partition `<list>#<utc day>#<shard>`, sort `<listedAt>#<id>`.
 */
export type ListEntry = {
  readonly list: string;
  readonly listedAt: Instant;
  readonly id: string;
  /**
   * It may stand there for months, or ahead of its time: the list has the one day `ALL`, so that a
   * poll asks each shard once.
   */
  readonly isStanding?: true;
};

/** 8,000 writes a second on one day, or on a standing list. Fixed, since every poll asks every shard of every day. */
export const LIST_SHARD_COUNT = 8;
/** Sorts after everything that begins with an instant and a `#`. */
const AFTER_ALL = '~';
/** Sorts before every instant; a key is never empty. */
const BEFORE_ALL = '!';
/** The least that sorts after a whole sort key. */
const JUST_AFTER = '!';

/** In place of a day. */
const ALL_DAYS = 'ALL';

export function listAttributes({ list, listedAt, id, isStanding }: ListEntry) {
  const at = instantText(listedAt);
  return {
    duePk: key(
      list,
      isStanding ? ALL_DAYS : at.slice(0, 10),
      String(shardOf(id, LIST_SHARD_COUNT)),
    ),
    dueSk: key(at, id),
  };
}

export type ListRange = {
  readonly list: string;
  readonly since: Instant;
  readonly until: Instant;
  readonly limit: number;
  readonly cursor?: string;
};

/** The ids on the list, in order of their time, over all days and shards. @throws CursorRefused */
export async function pageOfList(table: Table, range: ListRange): Promise<Page<string>> {
  const { list, until, limit } = range;
  const { from, day: firstDay } = beginningOf(range);
  const lastDay = utcDayOf(until);
  const places: string[] = [];
  for (let day = firstDay; day <= lastDay && places.length < limit; day = nextDay(day)) {
    const bounds = { skFrom: from, skTo: instantText(until) + AFTER_ALL };
    places.push(...(await placesOf(table, { list, day, ...bounds, limit: limit - places.length })));
  }
  return pageOf(places, limit);
}

/** The ids on a standing list, those of the earliest time first. @throws CursorRefused */
export async function pageOfStandingList(
  table: Table,
  { list, limit, cursor }: Pick<ListRange, 'list' | 'limit' | 'cursor'>,
): Promise<Page<string>> {
  const skFrom = cursor === undefined ? BEFORE_ALL : readCursor(cursor).text + JUST_AFTER;
  const places = await placesOf(table, { list, day: ALL_DAYS, skFrom, skTo: AFTER_ALL, limit });
  return pageOf(places, limit);
}

type DayRange = {
  readonly list: string;
  readonly day: string;
  readonly skFrom: string;
  readonly skTo: string;
  readonly limit: number;
};

/** Of one day, from all its shards. */
async function placesOf(table: Table, { list, day, ...range }: DayRange) {
  const shards = await Promise.all(
    Array.from({ length: LIST_SHARD_COUNT }, (_, shard) =>
      table.query({ index: 'due', pk: key(list, day, String(shard)), ...range }),
    ),
  );
  const found = shards.flatMap(({ items }) => items.map(({ dueSk }) => String(dueSk)));
  return found.sort().slice(0, range.limit);
}

function pageOf(places: readonly string[], limit: number): Page<string> {
  const items = places.map((place) => place.split('#')[1] ?? '');
  const last = places.at(-1);
  return last === undefined || places.length < limit
    ? { items }
    : { items, cursor: Buffer.from(last).toString('base64url') };
}

/** Where the cursor leads, unless `since` has moved beyond it. */
function beginningOf({ since, cursor }: ListRange): { from: string; day: string } {
  const last = cursor === undefined ? undefined : readCursor(cursor);
  return last === undefined || isBefore(last.at, since)
    ? { from: instantText(since), day: utcDayOf(since) }
    : { from: last.text + JUST_AFTER, day: utcDayOf(last.at) };
}

const Place = z.tuple([Instant, z.string().min(1)]);

function readCursor(cursor: string): { text: string; at: Instant } {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const place = Place.safeParse(text.split('#'));
  if (!place.success) throw new CursorRefused('is no cursor');
  return { text, at: place.data[0] };
}

function utcDayOf(instant: Instant): string {
  return localDateOf(instant, 'UTC').toString();
}

function nextDay(utcDay: string): string {
  return Temporal.PlainDate.from(utcDay).add({ days: 1 }).toString();
}
