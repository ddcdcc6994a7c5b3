import type { CustomerId } from '../customers/customer.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Instant } from '../kernel/time.ts';
import type { Buyers, ValueWalks } from './ports.ts';
import { VALUE_MOVES_MAX } from './save-values.ts';
import { type ValuedCount, type ValuePorts, valueCustomers } from './value-customers.ts';
import {
  nextValuePageDueAt,
  type ValueWalk,
  type ValueWalkId,
  valuePageDueOf,
} from './value-walk.ts';

export type WalkValuesPorts = ValuePorts & {
  readonly valueWalks: Pick<ValueWalks, 'find' | 'save'>;
  readonly buyers: Pick<Buyers, 'page'>;
};

/** How far the walk came, and how many customers this page met. */
export type WalkedPage = { readonly walk: ValueWalk; readonly seen: number };
export type ValuePageRefusal = 'walk_not_found' | 'already_walked' | 'changed_meanwhile';

/** Written together; a page has several, so that the way to the next one costs little. */
const CUSTOMERS_TOGETHER = VALUE_MOVES_MAX;
export const BUYERS_PER_PAGE = 15 * CUSTOMERS_TOGETHER;

/**
 * Values one page of customers anew and then says how far it came, which makes the next page due.
 * After a crash the page is done again, and whoever has a value of today is left alone.
 */
export async function walkValuesPage(
  ports: WalkValuesPorts,
  due: { readonly valueWalkId: ValueWalkId; readonly dueAt: Instant },
): Promise<Outcome<WalkedPage, ValuePageRefusal>> {
  const walk = await ports.valueWalks.find(due.valueWalkId);
  if (walk === undefined) return refused('walk_not_found');
  if (walk.state !== 'walking' || !walk.pageDueAt.equals(due.dueAt)) {
    return refused('already_walked');
  }
  const { cursor, ...rest } = walk;
  const page = await ports.buyers.page({
    ...{ shard: walk.shard, limit: BUYERS_PER_PAGE },
    ...(cursor === undefined ? {} : { cursor }),
  });
  const done = await valueAll(ports, page.items, walk);
  if (!done.ok) return done;
  const counted = {
    ...rest,
    seenCount: walk.seenCount + page.items.length,
    valuedCount: walk.valuedCount + done.value.valued,
    toldCount: walk.toldCount + done.value.told,
  };
  const now = ports.clock.now();
  const next: ValueWalk =
    page.cursor === undefined
      ? { ...counted, state: 'done', endedAt: now }
      : { ...counted, cursor: page.cursor, pageDueAt: nextValuePageDueAt(walk, now) };
  const happened = next.state === 'done' ? [] : valuePageDueOf(next);
  const saved = await ports.valueWalks.save(next, happened, now);
  return saved.ok ? accepted({ walk: saved.value, seen: page.items.length }) : saved;
}

/** One batch after the other: they move the same counts of the spectrum. */
async function valueAll(
  ports: WalkValuesPorts,
  customerIds: readonly CustomerId[],
  { tellFromMinor }: ValueWalk,
): Promise<Outcome<ValuedCount, 'changed_meanwhile'>> {
  let [valued, told] = [0, 0];
  for (let from = 0; from < customerIds.length; from += CUSTOMERS_TOGETHER) {
    const batch = customerIds.slice(from, from + CUSTOMERS_TOGETHER);
    const done = await repeatWhenChanged<ValuedCount, never>(() =>
      valueCustomers(ports, batch, { tellFromMinor }),
    );
    if (!done.ok) return done;
    valued += done.value.valued;
    told += done.value.told;
  }
  return accepted({ valued, told });
}
