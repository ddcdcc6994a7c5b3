import type { Ids } from '../kernel/ids.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Clock } from '../kernel/time.ts';
import type { Outreach } from '../permission/outreach.ts';
import type { Outreaches, Suppressions } from '../permission/ports.ts';
import type { SuppressionReason } from '../permission/suppression.ts';
import type { Table } from '../table/table.ts';
import { normalisedEmail } from './email.ts';
import type { Customers } from './ports.ts';

export type UnreachablePorts = {
  readonly customers: Pick<Customers, 'findByEmail' | 'writeOf'>;
  readonly suppressions: Pick<Suppressions, 'suppress'>;
  readonly outreaches: Pick<Outreaches, 'writeOf'>;
  readonly transactions: Pick<Table, 'writeAll'>;
  readonly ids: Ids;
  readonly clock: Clock;
};

export type Unreachable = {
  readonly email: string;
  readonly reason: Exclude<SuppressionReason, 'objected'>;
};

/**
 * An address bounced for good or its owner complained: nobody writes to it again, whether it is a
 * customer's or that of a recipient. The customer reads it where they read what was sent. A full
 * mailbox and other passing bounces do not belong here.
 */
export async function markAddressUnreachable(
  { customers, suppressions, outreaches, transactions, ids, clock }: UnreachablePorts,
  { email: text, reason }: Unreachable,
): Promise<Outcome<undefined, 'changed_meanwhile'>> {
  const email = normalisedEmail(text);
  // We write to valid addresses only, so this is a report about somebody else's mail.
  if (email === undefined) return accepted(undefined);
  const now = clock.now();
  await suppressions.suppress(email, reason, now);
  return repeatWhenChanged<undefined, never>(async () => {
    const customer = await customers.findByEmail(email);
    if (customer === undefined || customer.emailState === reason) return accepted(undefined);
    // Another address of theirs, to which nobody writes unless they choose it.
    if (customer.email !== email) return accepted(undefined);
    // A complaint weighs more than a bounce and stays.
    if (customer.emailState === 'complained') return accepted(undefined);
    const closed: Outreach = {
      ...{ id: ids.next('out', now), version: 0, customerId: customer.id, wantedAt: now },
      ...{ kind: 'mail_closed', purpose: 'service', channel: 'mail', state: 'refused', reason },
    };
    const written = await transactions.writeAll([
      customers.writeOf({ ...customer, emailState: reason }, [], now),
      outreaches.writeOf(closed, now),
    ]);
    return written.ok ? accepted(undefined) : refused('changed_meanwhile');
  });
}

/** The addresses of one report; refused when one of them is to be noted again. */
export async function markAddressesUnreachable(
  ports: UnreachablePorts,
  addresses: readonly Unreachable[],
): Promise<Outcome<undefined, 'changed_meanwhile'>> {
  for (const address of addresses) {
    const marked = await markAddressUnreachable(ports, address);
    if (!marked.ok) return marked;
  }
  return accepted(undefined);
}
