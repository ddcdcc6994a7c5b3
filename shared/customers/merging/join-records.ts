import type { Secrets } from '../../kernel/ids.ts';
import { type Outcome, refused } from '../../kernel/outcome.ts';
import { tryCode } from '../confirm-sign-in.ts';
import type { CustomerId } from '../customer.ts';
import { isPartOf } from '../customer-parts.ts';
import type { TryRefusal } from '../decide-sign-in.ts';
import { normalisedEmail } from '../email.ts';
import type { Identifiers } from '../identifiers/ports.ts';
import type { SignIns } from '../ports.ts';
import { joinTokenOf, readJoinToken } from './join-token.ts';
import type { Merge } from './merge.ts';
import { type MergeRefusal, mergeCustomers } from './merge-customers.ts';
import type { MergePorts } from './ports.ts';

type OfCustomer = { readonly customerId: CustomerId };
type FindPorts = Pick<MergePorts, 'customers' | 'clock'> & {
  readonly identifiers: Pick<Identifiers, 'find'>;
};

/**
 * What lets a customer put another record together with theirs, once they proved that its address is
 * theirs, too; `undefined` when it is nobody else's.
 */
export async function offerToJoin(
  { customers, identifiers, clock }: FindPorts,
  { customerId, email }: OfCustomer & { readonly email: string },
): Promise<string | undefined> {
  const value = normalisedEmail(email);
  const [customer, owner] = await Promise.all([
    customers.find(customerId),
    value === undefined ? undefined : identifiers.find({ kind: 'email', value }),
  ]);
  if (customer === undefined || owner === undefined) return undefined;
  if (isPartOf(customer, owner.customerId)) return undefined;
  return joinTokenOf(customer, owner.customerId, clock.now());
}

/** Two records of one person, by their own word: the one that they are signed in with leads. */
export async function joinRecords(
  ports: MergePorts,
  { customerId, token }: OfCustomer & { readonly token: string },
): Promise<Outcome<Merge, MergeRefusal | 'join_expired'>> {
  const customer = await ports.customers.find(customerId);
  if (customer === undefined) return refused('customer_not_found');
  const otherId = readJoinToken(customer, token, ports.clock.now());
  if (otherId === undefined) return refused('join_expired');
  return mergeCustomers(ports, { customerId: customer.id, otherId, by: { kind: 'customer' } });
}

/** The same in one step, with the code from the mail to the other record's address. */
export async function joinByCode(
  ports: MergePorts & FindPorts & { readonly signIns: SignIns; readonly secrets: Secrets },
  { customerId, email, code }: OfCustomer & { readonly email: string; readonly code: string },
): Promise<Outcome<Merge, MergeRefusal | TryRefusal | 'nobody_there'>> {
  const value = normalisedEmail(email);
  if (value === undefined) return refused('wrong_code');
  const tried = await tryCode(ports, value, code);
  if (!tried.ok) return tried;
  const owner = await ports.identifiers.find({ kind: 'email', value });
  if (owner === undefined) return refused('nobody_there');
  const by = { kind: 'customer' } as const;
  return mergeCustomers(ports, { customerId, otherId: owner.customerId, by });
}
