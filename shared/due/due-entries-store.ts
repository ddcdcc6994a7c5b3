import * as z from 'zod';
import { Instant, instantText } from '../kernel/time.ts';
import { DueAction, duePartition } from '../table/due-entry.ts';
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

const Owner = z.tuple([z.enum(['CUSTOMER', 'EDITION', 'FORGETTING']), z.string().min(1)]);
const Sort = z.tuple([Instant, DueAction, z.string().min(1)]);

/** An index entry has no more than its keys: the owner is in `pk`, the rest in `dueSk`. */
function dueOfItem(item: Item): Due | undefined {
  const owner = Owner.safeParse(item.pk.split('#'));
  const sort = Sort.safeParse(String(item.dueSk).split('#'));
  if (!owner.success || !sort.success) return undefined;
  const [dueAt, action, id] = sort.data;
  const [kind, ownerId] = owner.data;
  const due = { id, action, dueAt };
  return kind === 'CUSTOMER' ? { ...due, customerId: ownerId } : due;
}
