import { settingsApart, settingsOfOther } from '../../dialogue/facts/decide-joined-settings.ts';
import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import { repeatWhenChanged } from '../../kernel/repeat-when-changed.ts';
import { type Instant, isBefore } from '../../kernel/time.ts';
import { proofWrites } from '../../permission/change-permission.ts';
import { allSaidBetween } from '../../permission/decide-permission-change.ts';
import type { Write } from '../../table/table.ts';
import type { Customer } from '../customer.ts';
import { partsOf } from '../customer-parts.ts';
import { identifiersOf } from '../identifiers/decide-identifiers.ts';
import type { Identifier } from '../identifiers/identifier.ts';
import { isSourceAddress } from '../source-address.ts';
import { decideUndo, type UndoRefusal } from './decide-undo.ts';
import type { Merge, MergedBy, MergeRef } from './merge.ts';
import {
  alignSessions,
  familyWrites,
  isForgotten,
  recentWrites,
  tellingOf,
} from './merge-customers.ts';
import type { UndoPorts } from './ports.ts';
import { sessionWrites } from './session-parts.ts';

type Refusal =
  | UndoRefusal
  | 'merge_not_found'
  | 'customer_not_found'
  | 'identifier_taken'
  | 'being_forgotten';
export type UndoMergeRefusal = Refusal | 'changed_meanwhile';

/**
 * Takes two records apart again, within 30 days. What came since stays where it was written: what
 * was said meanwhile with the one that led. A repeat changes nothing.
 */
export async function undoMerge(
  ports: UndoPorts,
  ref: MergeRef & { readonly by: MergedBy },
): Promise<Outcome<Merge, Refusal | 'changed_meanwhile'>> {
  const undone = await repeatWhenChanged<Merge, Refusal>(() => undoOnce(ports, ref));
  if (undone.ok) {
    await endSessionsSince(ports, undone.value);
    const [otherId = ref.customerId] = undone.value.absorbedIds;
    await alignSessions(ports, ref.customerId);
    await alignSessions(ports, otherId);
  }
  return undone;
}

/** Whoever signed in while the two were one may be either: they sign in anew. */
async function endSessionsSince(
  { sessions }: Pick<UndoPorts, 'sessions'>,
  { customerId, mergedAt, undoneAt = mergedAt }: Merge,
): Promise<void> {
  for (const session of await sessions.ofCustomer(customerId)) {
    const isMeanwhile =
      !isBefore(session.createdAt, mergedAt) && !isBefore(undoneAt, session.createdAt);
    if (isMeanwhile) await sessions.remove(session);
  }
}

async function undoOnce(
  ports: UndoPorts,
  { by, ...ref }: MergeRef & { readonly by: MergedBy },
): Promise<Outcome<Merge, Refusal | 'changed_meanwhile'>> {
  const now = ports.clock.now();
  const merge = await ports.merges.find(ref);
  if (merge === undefined) return refused('merge_not_found');
  if (merge.undoneAt !== undefined) return accepted(merge);
  const [otherId = ref.customerId, ...partIds] = merge.absorbedIds;
  const [lead, absorbed, ...parts] = await Promise.all(
    [ref.customerId, otherId, ...partIds].map((id) => ports.customers.findRecord(id)),
  );
  if (lead === undefined || absorbed === undefined) return refused('customer_not_found');
  const decided = decideUndo(merge, lead, absorbed, now);
  if (!decided.ok) return decided;
  if (await isForgotten(ports, [lead.id])) return refused('being_forgotten');
  const apart = {
    lead: await withAddressState(ports, decided.value.lead, lead.email),
    absorbed: await withAddressState(ports, decided.value.absorbed),
  };
  const kept = await keptIdentifiers(ports, apart.absorbed, now);
  if (!kept.ok) return kept;
  // Nothing of the other one stays here: they may be somebody else, and may wish to be forgotten.
  const { before: own, factsBefore: ownFacts } = merge;
  const undone: Merge = { ...merge, after: own, factsAfter: ownFacts, undoneAt: now };
  const proofs = (before: Customer, after: Customer) =>
    proofWrites(
      ports,
      { customer: after, said: allSaidBetween(before, after) },
      tellingOf(by),
      now,
    );
  const written = await ports.transactions.writeAll([
    ports.customers.writeOf(apart.lead, [{ type: 'CustomersParted', partedId: otherId }], now),
    ports.customers.writeOf(kept.value.customer, [], now),
    ...parts.flatMap((part) => {
      return part === undefined
        ? []
        : [ports.customers.writeOf({ ...part, mergedInto: otherId }, [], now)];
    }),
    ports.merges.writeOf(undone, now),
    ...(await factWrites(ports, merge, apart, now)),
    ...kept.value.claims,
    ...proofs(lead, apart.lead),
    ...proofs(absorbed, apart.absorbed),
    ...(await recentWrites(ports, [otherId, ref.customerId], now)),
    ...(await apartWrites(ports, [apart.lead, kept.value.customer], now)),
  ]);
  return written.ok
    ? accepted({ ...undone, version: merge.version + 1 })
    : refused('changed_meanwhile');
}

/** Of each, as fit into the transaction; of more, the others are brought into step after it. */
const SESSION_COUNT_MAX = 12;

/** Sessions and dialogues of each know the records of their own person, and no others. */
async function apartWrites(
  ports: UndoPorts,
  customers: readonly Customer[],
  now: Instant,
): Promise<readonly Write[]> {
  const writes: Write[] = [];
  for (const customer of customers) {
    writes.push(...(await familyWrites(ports, customer, now)));
    const sessions = await sessionWrites(ports, customer, now);
    writes.push(...sessions.slice(0, SESSION_COUNT_MAX));
  }
  return writes;
}

/** The facts of each are its own again; what was forbidden meanwhile is forbidden to both. */
async function factWrites(
  { factBooks }: UndoPorts,
  { factsBefore, factsAfter }: Merge,
  { lead, absorbed }: { readonly lead: Customer; readonly absorbed: Customer },
  now: Instant,
): Promise<readonly Write[]> {
  const [{ settings }, { settings: other }] = await Promise.all([
    factBooks.find(lead.id),
    factBooks.find(absorbed.id),
  ]);
  const at = { before: factsBefore, after: factsAfter };
  const [, ...alsoOf] = partsOf(lead);
  return [
    factBooks.writeOfSettings(settingsApart(settings, at, alsoOf), now),
    factBooks.writeOfSettings(settingsOfOther(other, settings, at), now),
  ];
}

/** Mails may have come back since, or the address of the other record led here meanwhile. */
async function withAddressState(
  { suppressions }: Pick<UndoPorts, 'suppressions'>,
  customer: Customer,
  emailUntilNow?: string,
): Promise<Customer> {
  if (customer.email === emailUntilNow) return customer;
  if (isSourceAddress(customer.email)) return { ...customer, emailState: 'none' };
  const reason = await suppressions.findReason(customer.email);
  const emailState = reason === undefined || reason === 'objected' ? 'works' : reason;
  return { ...customer, emailState };
}

type Kept = { readonly customer: Customer; readonly claims: readonly Write[] };

/** What the customer gave up while the two were one stays given up, but for the first address. */
async function keptIdentifiers(
  { identifiers }: Pick<UndoPorts, 'identifiers'>,
  customer: Customer,
  now: Instant,
): Promise<Outcome<Kept, 'identifier_taken'>> {
  const theirs = new Set<string>(partsOf(customer));
  const owned = await Promise.all(
    identifiersOf(customer).map(async (identifier) => ({
      identifier,
      owner: await identifiers.find(identifier),
    })),
  );
  const lost = owned.filter(({ owner }) => owner === undefined || !theirs.has(owner.customerId));
  const first = lost.find(({ identifier }) => isFirst(customer, identifier));
  if (first?.owner !== undefined) return refused('identifier_taken');
  const gone = new Set(
    lost.filter((each) => each !== first).map(({ identifier }) => identifier.value),
  );
  const claims =
    first === undefined ? [] : [identifiers.claimOf(first.identifier, customer.id, now)];
  return accepted({ customer: without(customer, gone), claims });
}

function isFirst({ email }: Customer, { kind, value }: Identifier): boolean {
  return kind === 'email' && value === email;
}

function without(customer: Customer, gone: ReadonlySet<string>): Customer {
  const { moreEmails = [], phones = [], storeCards = [], ...rest } = customer;
  const lists = Object.entries({ moreEmails, phones, storeCards }).map(([name, values]) => {
    return [name, values.filter((value) => !gone.has(value))] as const;
  });
  return { ...rest, ...Object.fromEntries(lists.filter(([, values]) => values.length > 0)) };
}
