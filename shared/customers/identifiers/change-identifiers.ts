import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import { repeatWhenChanged } from '../../kernel/repeat-when-changed.ts';
import type { Suppressions } from '../../permission/ports.ts';
import type { Customer, CustomerId } from '../customer.ts';
import { isPartOf } from '../customer-parts.ts';
import { normalisedEmail } from '../email.ts';
import {
  type AddRefusal,
  decideAdding,
  decidePrimary,
  decideRemoving,
  type RemoveRefusal,
} from './decide-identifiers.ts';
import type { Identifier } from './identifier.ts';
import type { IdentifierPorts } from './ports.ts';

type OfCustomer = { readonly customerId: CustomerId; readonly identifier: Identifier };
type Changed<Refusal extends string> = Promise<
  Outcome<Customer, Refusal | 'customer_not_found' | 'changed_meanwhile'>
>;

/**
 * Makes it theirs, with the profile in one transaction. A mail address must have been confirmed
 * before (`add-email.ts`); a number or a card is believed.
 */
export function addIdentifier(ports: IdentifierPorts, given: OfCustomer): Changed<AddRefusal> {
  const { customers, identifiers, transactions, clock } = ports;
  const { customerId, identifier } = given;
  return repeatWhenChanged<Customer, AddRefusal | 'customer_not_found'>(async () => {
    const [customer, owner] = await Promise.all([
      customers.find(customerId),
      identifiers.find(identifier),
    ]);
    if (customer === undefined) return refused('customer_not_found');
    const decided = decideAdding(customer, identifier, owner);
    if (!decided.ok) return decided;
    if (decided.value === undefined) return accepted(customer);
    const now = clock.now();
    const written = await transactions.writeAll([
      customers.writeOf(decided.value, [], now),
      ...(owner === undefined ? [identifiers.claimOf(identifier, customerId, now)] : []),
    ]);
    return written.ok ? accepted(saved(decided.value)) : refused('changed_meanwhile');
  });
}

/** Anybody can have it afterwards; what is not theirs stays as it is. */
export function removeIdentifier(
  ports: IdentifierPorts,
  { customerId, identifier }: OfCustomer,
): Changed<RemoveRefusal> {
  const { customers, identifiers, transactions, clock } = ports;
  return repeatWhenChanged<Customer, RemoveRefusal | 'customer_not_found'>(async () => {
    const [customer, owner] = await Promise.all([
      customers.find(customerId),
      identifiers.find(identifier),
    ]);
    if (customer === undefined) return refused('customer_not_found');
    const decided = decideRemoving(customer, identifier);
    if (!decided.ok) return decided;
    if (decided.value === undefined) return accepted(customer);
    const isTheirs = owner !== undefined && isPartOf(customer, owner.customerId);
    const written = await transactions.writeAll([
      customers.writeOf(decided.value, [], clock.now()),
      ...(isTheirs ? [identifiers.releaseOf(identifier, owner)] : []),
    ]);
    return written.ok ? accepted(saved(decided.value)) : refused('changed_meanwhile');
  });
}

type PrimaryRefusal = 'email_invalid' | 'address_not_theirs' | 'address_unreachable';

/** From now on mail goes there. */
export function choosePrimaryEmail(
  ports: IdentifierPorts & { readonly suppressions: Pick<Suppressions, 'isSuppressed'> },
  { customerId, email: text }: { readonly customerId: CustomerId; readonly email: string },
): Changed<PrimaryRefusal> {
  const { customers, transactions, suppressions, clock } = ports;
  return repeatWhenChanged<Customer, PrimaryRefusal | 'customer_not_found'>(async () => {
    const email = normalisedEmail(text);
    if (email === undefined) return refused('email_invalid');
    const [customer, isSuppressed] = await Promise.all([
      customers.find(customerId),
      suppressions.isSuppressed(email),
    ]);
    if (customer === undefined) return refused('customer_not_found');
    const decided = decidePrimary(customer, email, isSuppressed);
    if (!decided.ok) return decided;
    if (decided.value === undefined) return accepted(customer);
    const written = await transactions.writeAll([
      customers.writeOf(decided.value, [], clock.now()),
    ]);
    return written.ok ? accepted(saved(decided.value)) : refused('changed_meanwhile');
  });
}

function saved(customer: Customer): Customer {
  return { ...customer, version: customer.version + 1 };
}
