import { tryCode } from '../customers/confirm-sign-in.ts';
import type { Customer, CustomerId } from '../customers/customer.ts';
import { partsOf } from '../customers/customer-parts.ts';
import type { TryRefusal } from '../customers/decide-sign-in.ts';
import { ofAllParts } from '../customers/of-all-parts.ts';
import type { Customers, Sessions, SignIns } from '../customers/ports.ts';
import type { Gifts } from '../gifts/ports.ts';
import type { Secrets } from '../kernel/ids.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Clock } from '../kernel/time.ts';
import type { Table } from '../table/table.ts';
import { decideForgetting, isOpen } from './decide-forgetting.ts';
import type { Forgetting, OpenGifts } from './forgetting.ts';
import type { Forgettings } from './ports.ts';

type Ports = {
  readonly customers: Pick<Customers, 'find' | 'writeOf'>;
  readonly transactions: Pick<Table, 'writeAll'>;
  readonly gifts: Pick<Gifts, 'ofCustomer'>;
  readonly signIns: SignIns;
  readonly sessions: Pick<Sessions, 'ofCustomer' | 'remove'>;
  readonly forgettings: Forgettings;
  readonly secrets: Secrets;
  readonly clock: Clock;
};

/** How many gifts are still to come, which is asked about first. */
export async function countOpenGifts(
  { gifts }: Pick<Ports, 'gifts'>,
  customer: Customer,
): Promise<number> {
  return (await giftsOf(gifts, customer)).filter(isOpen).length;
}

function giftsOf(gifts: Pick<Gifts, 'ofCustomer'>, customer: Customer) {
  return ofAllParts(partsOf(customer), (id) => gifts.ofCustomer(id));
}

export type AskToForget = {
  readonly customerId: CustomerId;
  readonly openGifts: OpenGifts;
  /** From a mail to their address: a stray click forgets nobody. */
  readonly code: string;
};

/**
 * The right code has them forgotten: at once, or when the gifts that they keep have arrived. Until
 * then they may take it back.
 */
export async function askToForget(
  ports: Ports,
  { customerId, openGifts, code }: AskToForget,
): Promise<Outcome<Forgetting, 'customer_not_found' | 'changed_meanwhile' | TryRefusal>> {
  const customer = await ports.customers.find(customerId);
  if (customer === undefined) return refused('customer_not_found');
  const tried = await tryCode(ports, customer.email, code);
  if (!tried.ok) return tried;
  const asked = await repeatWhenChanged<Forgetting, 'customer_not_found'>(() =>
    beginForgetting(ports, { customerId, openGifts }),
  );
  if (asked.ok && asked.value.state === 'begun') {
    for (const id of partsOf(customer)) await endSessions(ports, id);
  }
  return asked;
}

/** With the profile, so that whoever puts it together with another one at this moment comes too late. */
async function beginForgetting(
  ports: Ports,
  { customerId, openGifts }: Omit<AskToForget, 'code'>,
): Promise<Outcome<Forgetting, 'customer_not_found' | 'changed_meanwhile'>> {
  const { customers, forgettings, transactions, clock } = ports;
  const customer = await customers.find(customerId);
  if (customer === undefined) return refused('customer_not_found');
  const { id } = customer;
  const earlier = await forgettings.find(id);
  // Pressed twice.
  if (earlier !== undefined && earlier.state !== 'waiting') return accepted(earlier);
  const now = clock.now();
  const decided = decideForgetting({ id, openGifts }, await giftsOf(ports.gifts, customer), now);
  const forgetting = { ...decided, version: earlier?.version ?? 0 };
  const happened = decided.state === 'begun' ? [{ type: 'ForgettingBegun', customerId: id }] : [];
  const written = await transactions.writeAll([
    forgettings.writeOf(forgetting, happened, now),
    customers.writeOf(customer, [], now),
  ]);
  return written.ok
    ? accepted({ ...forgetting, version: forgetting.version + 1 })
    : refused('changed_meanwhile');
}

/** Everywhere, this browser too: from here on there is nobody to be signed in. */
async function endSessions({ sessions }: Ports, customerId: CustomerId): Promise<void> {
  for (const session of await sessions.ofCustomer(customerId)) await sessions.remove(session);
}

/** They stay. Only as long as it waits for gifts. */
export async function stayAfterAll(
  { forgettings }: Pick<Ports, 'forgettings'>,
  customerId: CustomerId,
): Promise<Outcome<undefined, 'already_begun' | 'changed_meanwhile'>> {
  const forgetting = await forgettings.find(customerId);
  if (forgetting === undefined) return accepted(undefined);
  if (forgetting.state !== 'waiting') return refused('already_begun');
  const removed = await forgettings.remove(forgetting);
  return removed.ok ? accepted(undefined) : removed;
}
