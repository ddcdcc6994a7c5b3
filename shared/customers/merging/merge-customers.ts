import { withFamily } from '../../dialogue/decide-joined-left-off.ts';
import { noDialogueYet } from '../../dialogue/decide-left-off.ts';
import { decisionsOf, joinedSettings } from '../../dialogue/facts/decide-joined-settings.ts';
import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import { repeatWhenChanged } from '../../kernel/repeat-when-changed.ts';
import type { Instant } from '../../kernel/time.ts';
import { proofWrites } from '../../permission/change-permission.ts';
import { allSaidBetween } from '../../permission/decide-permission-change.ts';
import type { Write } from '../../table/table.ts';
import type { Customer, CustomerId } from '../customer.ts';
import { partsOf } from '../customer-parts.ts';
import { type DecidedMergeRefusal, decideMerge, mergedFieldsOf } from './decide-merge.ts';
import { joinedRecent } from './decide-recent.ts';
import type { Merge, MergedBy } from './merge.ts';
import type { MergePorts } from './ports.ts';
import { sessionWrites } from './session-parts.ts';

export type MergeAsked = {
  /** The record that leads from now on. */
  readonly customerId: CustomerId;
  /** The record that becomes part of it. */
  readonly otherId: CustomerId;
  readonly by: MergedBy;
};

type Refusal = DecidedMergeRefusal | 'customer_not_found' | 'being_forgotten';
export type MergeRefusal = Refusal | 'changed_meanwhile';

/**
 * Two records of one person become one, in one transaction; see `decideMerge`. What they allow is the
 * stricter of both from here on, with a proof of each thing that changed.
 */
export async function mergeCustomers(
  ports: MergePorts,
  asked: MergeAsked,
): Promise<Outcome<Merge, Refusal | 'changed_meanwhile'>> {
  const merged = await repeatWhenChanged<Merge, Refusal>(() => mergeOnce(ports, asked));
  // Also after a repeat: whoever signed in at the same moment is brought into step.
  const isDone = merged.ok || merged.refusal === 'already_merged';
  if (isDone) await alignSessions(ports, asked.customerId);
  return merged;
}

/** Every session of a customer says what is theirs; nothing is written when all do. */
export async function alignSessions(
  ports: Pick<MergePorts, 'customers' | 'sessions' | 'transactions' | 'clock'>,
  customerId: CustomerId,
): Promise<void> {
  const lead = await ports.customers.find(customerId);
  if (lead === undefined) return;
  const writes = await sessionWrites(ports, lead, ports.clock.now());
  // One by one: a session that ended meanwhile keeps no other from being brought into step.
  for (const write of writes) await ports.transactions.writeAll([write]);
}

async function mergeOnce(
  ports: MergePorts,
  { customerId, otherId, by }: MergeAsked,
): Promise<Outcome<Merge, Refusal | 'changed_meanwhile'>> {
  const now = ports.clock.now();
  const [lead, absorbed] = await Promise.all([
    ports.customers.find(customerId),
    ports.customers.find(otherId),
  ]);
  if (lead === undefined || absorbed === undefined) return refused('customer_not_found');
  if (isReadApart(lead, absorbed)) return refused('changed_meanwhile');
  const decided = decideMerge(lead, absorbed, { askedFor: [customerId, otherId], now });
  if (!decided.ok) return decided;
  if (await isForgotten(ports, [lead.id, absorbed.id])) return refused('being_forgotten');
  const after = decided.value;
  const facts = await factsTogether(ports, after, absorbed);
  const merge: Merge = {
    ...{ id: ports.ids.next('mrg', now), version: 0, customerId: lead.id },
    ...{ absorbedIds: partsOf(absorbed), mergedAt: now, by },
    ...{ before: mergedFieldsOf(lead), after: mergedFieldsOf(after) },
    factsBefore: decisionsOf(facts.before),
    factsAfter: decisionsOf(facts.after),
  };
  const written = await ports.transactions.writeAll([
    ports.customers.writeOf(after, [{ type: 'CustomersMerged', absorbedId: absorbed.id }], now),
    ...(await absorbedWrites(ports, absorbed, lead.id)),
    ports.merges.writeOf(merge, now),
    ports.factBooks.writeOfSettings(facts.after, now),
    ...proofWrites(
      ports,
      { customer: after, said: allSaidBetween(lead, after) },
      tellingOf(by),
      now,
    ),
    ...(await recentWrites(ports, [lead.id, absorbed.id], now)),
    ...(await familyWrites(ports, after, now)),
    ...(await sessionWrites(ports, after, now)),
  ]);
  return written.ok ? accepted({ ...merge, version: 1 }) : refused('changed_meanwhile');
}

/** One was read before, the other after they were put together the other way round. */
function isReadApart(lead: Customer, absorbed: Customer): boolean {
  if (lead.id === absorbed.id) return false;
  const theirs = partsOf(absorbed);
  return partsOf(lead).some((id) => theirs.includes(id));
}

/** Who is being forgotten, or asked to be, is let go as one asked for it. */
export async function isForgotten(
  { forgettings }: Pick<MergePorts, 'forgettings'>,
  customerIds: readonly CustomerId[],
): Promise<boolean> {
  const found = await Promise.all(customerIds.map((id) => forgettings.find(id)));
  return found.some((forgetting) => forgetting !== undefined);
}

/** Where the dialogue stands with each record, which from here on knows the others of its person. */
export async function familyWrites(
  { leftOffs }: Pick<MergePorts, 'leftOffs'>,
  lead: Pick<Customer, 'id' | 'merged'>,
  now: Instant,
): Promise<readonly Write[]> {
  const all = partsOf(lead);
  const found = await Promise.all(all.map((id) => leftOffs.find(id)));
  return found.map((leftOff, at) => {
    const before = leftOff ?? noDialogueYet(all[at] ?? lead.id);
    return leftOffs.writeOf(withFamily(before, all), now);
  });
}

/** From here on the facts of both are read together, and no topic counts that one of them forbade. */
async function factsTogether({ factBooks }: MergePorts, after: Customer, absorbed: Customer) {
  const [own, other] = await Promise.all([factBooks.find(after.id), factBooks.find(absorbed.id)]);
  const [, ...alsoOf] = partsOf(after);
  return { before: own.settings, after: joinedSettings(own.settings, other.settings, alsoOf) };
}

/** Merging is flat: what was part of that record is part of the new one. */
async function absorbedWrites(
  { customers, clock }: MergePorts,
  absorbed: Customer,
  mergedInto: CustomerId,
): Promise<readonly Write[]> {
  const [, ...partIds] = partsOf(absorbed);
  const parts = await Promise.all(partIds.map((id) => customers.findRecord(id)));
  return [absorbed, ...parts].flatMap((each) =>
    each === undefined ? [] : [customers.writeOf({ ...each, mergedInto }, [], clock.now())],
  );
}

/** What either was sent this week counts for both, and nothing is sent to them twice. */
export async function recentWrites(
  { outreaches }: Pick<MergePorts, 'outreaches'>,
  [leadId, otherId]: readonly [CustomerId, CustomerId],
  now: Instant,
): Promise<readonly Write[]> {
  const [own, other] = await Promise.all([
    outreaches.findRecent(leadId),
    outreaches.findRecent(otherId),
  ]);
  if (other === undefined) return [];
  const recent = own ?? { id: leadId, version: 0, begun: [] };
  return [outreaches.recentWriteOf(joinedRecent(recent, other), now)];
}

export function tellingOf(by: MergedBy) {
  return by.kind === 'staff'
    ? { way: 'merge' as const, staffName: by.name }
    : { way: 'merge' as const };
}
