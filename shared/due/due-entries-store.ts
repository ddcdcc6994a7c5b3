import * as z from 'zod';
import { Instant, instantText } from '../kernel/time.ts';
import { DueAction, duePartition } from '../table/due-entry.ts';
import { keyPrefix } from '../table/keys.ts';
import type { Item, Table } from '../table/table.ts';
import type { Due, DueEntries } from './ports.ts';

/** Sorts after everything that begins with an instant and a `#`. */
const AFTER_ALL = '~';

export function dueEntriesStore(table: Table): DueEntries {
  return {
    page: async ({ shard, utcDay, from, to, limit, cursor }) => {
      const page = await table.query({
        index: 'due',
        pk: duePartition(utcDay.toString(), shard),
        skFrom: instantText(from),
        skTo: instantText(to) + AFTER_ALL,
        limit,
        ...(cursor === undefined ? {} : { cursor }),
      });
      const dues = page.items.flatMap((item) => dueOfItem(item) ?? []);
      const unreadableCount = page.items.length - dues.length;
      return page.cursor === undefined
        ? { dues, unreadableCount }
        : { dues, unreadableCount, cursor: page.cursor };
    },
  };
}

const OWNER_PREFIX = keyPrefix('CUSTOMER');
const Sort = z.tuple([Instant, DueAction, z.string().min(1)]);

/**
 * An index entry has no more than its keys: whose it is stands in `pk`, the rest in `dueSk`. What lies
 * in no customer's partition is the shop's own matter, wherever it lies.
 */
function dueOfItem({ pk, dueSk }: Item): Due | undefined {
  const sort = Sort.safeParse(String(dueSk).split('#'));
  if (!sort.success) return undefined;
  const [dueAt, action, id] = sort.data;
  const due = { id, action, dueAt };
  return pk.startsWith(OWNER_PREFIX) ? { ...due, customerId: pk.slice(OWNER_PREFIX.length) } : due;
}
