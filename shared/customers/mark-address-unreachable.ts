import { accepted, type Outcome } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Clock } from '../kernel/time.ts';
import type { Suppressions } from '../permission/ports.ts';
import type { SuppressionReason } from '../permission/suppression.ts';
import { normalisedEmail } from './email.ts';
import type { Customers } from './ports.ts';

/**
 * An address bounced for good or its owner complained: nobody writes to it again, whether it is a
 * customer's or that of a recipient. A full mailbox and other passing bounces do not belong here.
 */
export async function markAddressUnreachable(
  deps: {
    readonly customers: Pick<Customers, 'findByEmail' | 'save'>;
    readonly suppressions: Suppressions;
    readonly clock: Clock;
  },
  { email: text, reason }: { readonly email: string; readonly reason: SuppressionReason },
): Promise<Outcome<undefined, 'changed_meanwhile'>> {
  const email = normalisedEmail(text);
  // We write to valid addresses only, so this is a report about somebody else's mail.
  if (email === undefined) return accepted(undefined);
  const now = deps.clock.now();
  await deps.suppressions.suppress(email, reason, now);
  return repeatWhenChanged<undefined, never>(async () => {
    const customer = await deps.customers.findByEmail(email);
    if (customer === undefined || customer.emailState === reason) return accepted(undefined);
    // A complaint weighs more than a bounce and stays.
    if (customer.emailState === 'complained') return accepted(undefined);
    const saved = await deps.customers.save({ ...customer, emailState: reason }, [], now);
    return saved.ok ? accepted(undefined) : saved;
  });
}

/** The addresses of one report; refused when one of them is to be noted again. */
export async function markAddressesUnreachable(
  deps: Parameters<typeof markAddressUnreachable>[0],
  addresses: readonly Parameters<typeof markAddressUnreachable>[1][],
): Promise<Outcome<undefined, 'changed_meanwhile'>> {
  for (const address of addresses) {
    const marked = await markAddressUnreachable(deps, address);
    if (!marked.ok) return marked;
  }
  return accepted(undefined);
}
