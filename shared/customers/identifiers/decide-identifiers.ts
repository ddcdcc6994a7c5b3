import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import type { Customer } from '../customer.ts';
import { isPartOf } from '../customer-parts.ts';
import { isSourceAddress } from '../source-address.ts';
import type { Identifier, IdentifierKind, IdentifierOwner } from './identifier.ts';

/** Of one kind, the first mail address among them. */
export const IDENTIFIER_COUNT_MAX = { email: 10, phone: 5, store_card: 5 } as const;

/** By what this customer is known, the address that we write to first. */
export function identifiersOf(customer: Customer): readonly Identifier[] {
  const { email, moreEmails = [], phones = [], storeCards = [] } = customer;
  return [
    ...[email, ...moreEmails].map((value) => ({ kind: 'email' as const, value })),
    ...phones.map((value) => ({ kind: 'phone' as const, value })),
    ...storeCards.map((value) => ({ kind: 'store_card' as const, value })),
  ];
}

export type AddRefusal = 'identifier_taken' | 'too_many_identifiers';

/**
 * @param owner whose it is now
 * @returns the customer with it, or `undefined` when all is as it should be
 */
export function decideAdding(
  customer: Customer,
  identifier: Identifier,
  owner: Pick<IdentifierOwner, 'customerId'> | undefined,
): Outcome<Customer | undefined, AddRefusal> {
  if (owner !== undefined && !isPartOf(customer, owner.customerId)) {
    return refused('identifier_taken');
  }
  const isKnown = has(customer, identifier);
  if (isKnown && owner !== undefined) return accepted(undefined);
  if (isKnown) return accepted(customer);
  const ofKind = identifiersOf(customer).filter(({ kind }) => kind === identifier.kind);
  if (ofKind.length >= IDENTIFIER_COUNT_MAX[identifier.kind]) {
    return refused('too_many_identifiers');
  }
  if (identifier.kind === 'email' && customer.emailState === 'none') {
    return accepted(withFirstEmail(customer, identifier.value));
  }
  return accepted(withValues(customer, identifier.kind, (values) => [...values, identifier.value]));
}

export type RemoveRefusal = 'last_address' | 'address_in_use';

/** The address that we write to stays until another one is: no customer is without. */
export function decideRemoving(
  customer: Customer,
  identifier: Identifier,
): Outcome<Customer | undefined, RemoveRefusal> {
  if (!has(customer, identifier)) return accepted(undefined);
  if (identifier.kind === 'email' && identifier.value === customer.email) {
    const isLast = (customer.moreEmails ?? []).length === 0;
    return refused(isLast ? 'last_address' : 'address_in_use');
  }
  const { kind, value } = identifier;
  return accepted(
    withValues(customer, kind, (values) => values.filter((other) => other !== value)),
  );
}

/**
 * Mail goes to that address from now on; the one until now stays theirs.
 * @param isSuppressed whether nobody writes to it, since it bounced
 */
export function decidePrimary(
  customer: Customer,
  email: string,
  isSuppressed: boolean,
): Outcome<Customer | undefined, 'address_not_theirs' | 'address_unreachable'> {
  if (customer.email === email) return accepted(undefined);
  if (!(customer.moreEmails ?? []).includes(email)) return refused('address_not_theirs');
  if (isSuppressed || isSourceAddress(email)) return refused('address_unreachable');
  const moreEmails = (customer.moreEmails ?? []).map((other) =>
    other === email ? customer.email : other,
  );
  return accepted({ ...customer, email, moreEmails, emailState: 'works' });
}

function has(customer: Customer, { kind, value }: Identifier): boolean {
  return identifiersOf(customer).some((other) => other.kind === kind && other.value === value);
}

/** What stood for an address goes on leading to them, so that their purchases still find them. */
function withFirstEmail(customer: Customer, email: string): Customer {
  const moreEmails = [...(customer.moreEmails ?? []), customer.email];
  return { ...customer, email, moreEmails, emailState: 'works' };
}

const FIELDS = { email: 'moreEmails', phone: 'phones', store_card: 'storeCards' } as const;

/** A list that is empty is left out: the profile is read for every mail, and stays small. */
function withValues(
  customer: Customer,
  kind: IdentifierKind,
  change: (values: readonly string[]) => readonly string[],
): Customer {
  const { [FIELDS[kind]]: values = [], ...rest } = customer;
  const changed = change(values);
  return changed.length === 0 ? rest : { ...rest, [FIELDS[kind]]: changed };
}
