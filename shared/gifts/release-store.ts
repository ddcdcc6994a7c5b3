import * as z from 'zod';
import { type Instant, instantText, laterOf, localDateOf, Temporal } from '../kernel/time.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { CursorRefused, type Item, type Page, type Table } from '../table/table.ts';
import { GiftId } from './gift.ts';
import type { Releases } from './ports.ts';
import { Release } from './release.ts';

const RELEASE_KEPT_DAYS = 90;
/** DynamoDB deletes up to two days late. */
const RELEASE_LISTED_DAYS = RELEASE_KEPT_DAYS + 2;
const AFTER_ALL = '~';

const StoredRelease = Release.extend({ id: GiftId, version: z.int().nonnegative() });
type StoredRelease = Readonly<z.output<typeof StoredRelease>>;

//   pk   RELEASES#<utc day>              sk   <releasedAt>#<giftId>
const definition: EntityDefinition<StoredRelease, Pick<Release, 'releasedAt' | 'giftId'>> = {
  entity: 'release',
  schemaVersion: 1,
  schema: StoredRelease,
  keyOf: releaseKey,
  refOf: ({ releasedAt, giftId }) => ({ releasedAt, giftId }),
  expiresAtSecondsOf: ({ releasedAt }) =>
    Math.floor(releasedAt.epochMilliseconds / 1000) + RELEASE_KEPT_DAYS * 86_400,
};

export function releaseKey({ releasedAt, giftId }: Pick<Release, 'releasedAt' | 'giftId'>) {
  return {
    pk: key('RELEASES', utcDayOf(releasedAt)),
    sk: key(instantText(releasedAt), giftId),
  };
}

export function releaseStore(settings: StoreSettings): Releases {
  const releases = new EntityStore(definition, settings);
  return {
    async add(release) {
      const entity = { ...release, id: release.giftId, version: 0 };
      // Refused means that it is on the list already.
      await releases.save({ entity, happened: [], at: release.releasedAt });
    },
    async list(page) {
      const found = await listItems(settings.table, page);
      return { ...found, items: found.items.map((item) => releases.fromItem(item)) };
    },
  };
}

/**
 * One day's partition after the other; the cursor says which day and where in it. What is asked for
 * from before the oldest one that is kept would only be many empty days.
 */
async function listItems(table: Table, page: Parameters<Releases['list']>[0]): Promise<Page<Item>> {
  const lastDay = utcDayOf(page.until);
  const oldestAt = page.until.subtract({ hours: 24 * RELEASE_LISTED_DAYS });
  const firstDay = utcDayOf(laterOf(page.since, oldestAt));
  const position = readCursor(page.cursor) ?? { utcDay: firstDay };
  let { utcDay, within } = position.utcDay < firstDay ? { utcDay: firstDay } : position;
  const items: Item[] = [];
  while (utcDay <= lastDay && items.length < page.limit) {
    const found = await table.query({
      pk: key('RELEASES', utcDay),
      skFrom: instantText(page.since),
      skTo: instantText(page.until) + AFTER_ALL,
      limit: page.limit - items.length,
      ...(within === undefined ? {} : { cursor: within }),
    });
    items.push(...found.items);
    within = found.cursor;
    if (within === undefined) utcDay = nextDay(utcDay);
  }
  return utcDay > lastDay ? { items } : { items, cursor: writeCursor({ utcDay, within }) };
}

type Position = { readonly utcDay: string; readonly within?: string | undefined };
const Position = z.object({ utcDay: z.iso.date(), within: z.string().optional() });

function writeCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function readCursor(cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined;
  try {
    return Position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new CursorRefused('is no cursor', { cause });
  }
}

function utcDayOf(instant: Instant): string {
  return localDateOf(instant, 'UTC').toString();
}

function nextDay(utcDay: string): string {
  return Temporal.PlainDate.from(utcDay).add({ days: 1 }).toString();
}
