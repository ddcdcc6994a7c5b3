import type { Customer } from '../customers/customer.ts';
import type { Identifier } from '../customers/identifiers/identifier.ts';
import type { Identifiers } from '../customers/identifiers/ports.ts';
import { readIdentifier } from '../customers/identifiers/read-identifier.ts';
import type { Customers } from '../customers/ports.ts';
import type { Whom } from './notes.ts';

type Ports = {
  readonly customers: Pick<Customers, 'find'>;
  readonly identifiers: Pick<Identifiers, 'find'>;
};

/** The customer whom a program of ours, or somebody of the staff, speaks of. */
export async function findWhom(
  { customers, identifiers }: Ports,
  whom: Whom,
): Promise<Customer | undefined> {
  if ('customerId' in whom) return customers.find(whom.customerId);
  const identifier = identifierOf(whom);
  const owner = identifier === undefined ? undefined : await identifiers.find(identifier);
  return owner === undefined ? undefined : customers.find(owner.customerId);
}

/** What is named as one kind is not taken for another. */
function identifierOf(whom: Exclude<Whom, { customerId: string }>): Identifier | undefined {
  const [kind, text] =
    'card' in whom
      ? (['store_card', whom.card] as const)
      : 'email' in whom
        ? (['email', whom.email] as const)
        : (['phone', whom.phone] as const);
  const identifier = readIdentifier(text);
  return identifier?.kind === kind ? identifier : undefined;
}
