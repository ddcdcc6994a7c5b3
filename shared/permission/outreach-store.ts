import type { CustomerId } from '../customers/customer.ts';
import { expiresAtSecondsOf } from '../customers/expiry.ts';
import { idUntil, pageOfParts } from '../customers/page-of-parts.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { Outreach, type OutreachRef, RecentOutreach } from './outreach.ts';
import type { Outreaches } from './ports.ts';

/** "Why did I get this" is asked of last year's mails, too. */
const KEPT_DAYS = 800;
/** Longer than anything waits, and than a week is counted. */
const RECENT_KEPT_DAYS = 60;

//   pk   CUSTOMER#<customerId>           sk   OUTREACH#<outreachId>
//   due  DUE#<utc day>#<shard>           <sendAt>#send#<outreachId>        while it waits
const outreachItem: EntityDefinition<Outreach, OutreachRef> = {
  entity: 'outreach',
  schemaVersion: 1,
  schema: Outreach,
  keyOf: ({ customerId, outreachId }) => ({
    pk: key('CUSTOMER', customerId),
    sk: key('OUTREACH', outreachId),
  }),
  refOf: ({ customerId, id }) => ({ customerId, outreachId: id }),
  dueOf: (outreach) =>
    outreach.state === 'waiting'
      ? {
          dueAt: outreach.sendAt,
          action: 'send',
          id: outreach.id,
          shardBy: outreach.customerId,
        }
      : undefined,
  expiresAtSecondsOf: ({ wantedAt }) => expiresAtSecondsOf(wantedAt.add({ hours: 24 * KEPT_DAYS })),
};

//   pk   CUSTOMER#<customerId>           sk   OUTREACHES
const recentItem: EntityDefinition<RecentOutreach, CustomerId> = {
  entity: 'recentOutreach',
  schemaVersion: 1,
  schema: RecentOutreach,
  keyOf: (customerId) => ({ pk: key('CUSTOMER', customerId), sk: 'OUTREACHES' }),
  refOf: ({ id }) => id,
  expiresAtSecondsOf: ({ begun }) => {
    const last = begun.at(-1);
    return last === undefined
      ? undefined
      : expiresAtSecondsOf(last.wantedAt.add({ hours: 24 * RECENT_KEPT_DAYS }));
  },
};

export function outreachStore(settings: StoreSettings): Outreaches {
  const outreaches = new EntityStore(outreachItem, settings);
  const recent = new EntityStore(recentItem, settings);
  return {
    find: (ref) => outreaches.find(ref),
    save: (outreach, at) => outreaches.save({ entity: outreach, happened: [], at }),
    writeOf: (outreach, at) => outreaches.writeOf({ entity: outreach, happened: [], at }),
    async page({ until, ...range }) {
      const { items, ...more } = await pageOfParts(settings.table, {
        ...{ ...range, prefix: 'OUTREACH', until: idUntil('out', until) },
      });
      return { ...more, items: items.map((item) => outreaches.fromItem(item)) };
    },
    findRecent: (customerId) => recent.find(customerId),
    saveRecent: (changed, at) => recent.save({ entity: changed, happened: [], at }),
    recentWriteOf: (changed, at) => recent.writeOf({ entity: changed, happened: [], at }),
  };
}
