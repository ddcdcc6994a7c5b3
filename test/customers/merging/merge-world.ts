import type { Customer } from '../../../shared/customers/customer.ts';
import { identifierStore } from '../../../shared/customers/identifiers/identifier-store.ts';
import type { MergedBy } from '../../../shared/customers/merging/merge.ts';
import { mergeCustomers } from '../../../shared/customers/merging/merge-customers.ts';
import { mergeStore } from '../../../shared/customers/merging/merge-store.ts';
import { undoMerge } from '../../../shared/customers/merging/undo-merge.ts';
import { factBookStore } from '../../../shared/dialogue/facts/fact-store.ts';
import { leftOffStore } from '../../../shared/dialogue/left-off-store.ts';
import { consentStore } from '../../../shared/permission/consent-store.ts';
import { forgettingStore } from '../../../shared/privacy/forgetting-store.ts';
import type { Item } from '../../../shared/table/table.ts';
import type { MemoryTable } from '../../support/memory-table.ts';
import { aCustomer, idOf, instant, NOW, shop } from '../shop.ts';

export const ADA = idOf('cus', 1);
export const BOB = idOf('cus', 2);
export const CYD = idOf('cus', 3);
export const STAFF = { kind: 'staff', id: 'key_1', name: 'Grace' } as const satisfies MergedBy;
export const linkKeyOf = (letter: string) => letter.repeat(22);

/** Customers' stores in memory, with what merges their records. */
export function mergeWorld(table?: MemoryTable) {
  const deps = shop(table);
  const settings = { table: deps.table, shardCount: 4 };
  return {
    ...deps,
    identifiers: identifierStore(settings),
    merges: mergeStore(settings),
    factBooks: factBookStore(settings),
    consents: consentStore(settings),
    leftOffs: leftOffStore(settings),
    forgettings: forgettingStore(settings),
    transactions: deps.table as Pick<MemoryTable, 'writeAll'>,
  };
}
export type MergeWorld = ReturnType<typeof mergeWorld>;

export async function withPeople(facts: readonly Partial<Customer>[] = [{}, {}, {}]) {
  const world = mergeWorld();
  const names = ['ada', 'bob', 'cyd'];
  for (const [at, more] of facts.entries()) {
    const name = names[at] ?? 'nobody';
    const known = { id: idOf('cus', at + 1), email: `${name}@example.com` };
    const linkKey = linkKeyOf(name.charAt(0));
    await world.customers.save(aCustomer({ ...known, linkKey, ...more }), [], instant(NOW));
  }
  return world;
}

export const merge = (world: MergeWorld, customerId = ADA, otherId = BOB) =>
  mergeCustomers(world, { customerId, otherId, by: STAFF });

export const undo = (world: MergeWorld, mergeId: string, customerId = ADA) =>
  undoMerge(world, { customerId, mergeId, by: STAFF });

export async function merged(world: MergeWorld, customerId = ADA, otherId = BOB) {
  const done = await merge(world, customerId, otherId);
  if (!done.ok) throw new Error(done.refusal);
  return done.value;
}

export async function customerOf({ customers }: MergeWorld, id = ADA): Promise<Customer> {
  const found = await customers.find(id);
  if (found === undefined) throw new Error('the customer is there');
  return found;
}

/** What a merge itself writes; all else may neither come, go nor change. */
const OF_MERGE = new Set([
  'customer',
  'merge',
  'consent',
  'recentOutreach',
  'session',
  'factSettings',
  'leftOff',
]);

export function everythingElse(table: MemoryTable): readonly Item[] {
  return table
    .all()
    .filter(({ entity }) => !OF_MERGE.has(String(entity)))
    .sort((left, right) => (left.pk + left.sk < right.pk + right.sk ? -1 : 1));
}
