import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type Clock, type Instant, Zone } from '../kernel/time.ts';
import { proofWrites, type Telling } from '../permission/change-permission.ts';
import { saidBetween } from '../permission/decide-permission-change.ts';
import type { PermissionPorts } from '../permission/ports.ts';
import type { Happening } from '../table/entity-store.ts';
import { type AddressProblem, addressProblems } from './address-problems.ts';
import {
  type Customer,
  type CustomerId,
  Language,
  News,
  PostcardsBy,
  WorkFormsBy,
} from './customer.ts';
import type { Customers } from './ports.ts';
import { AddressDraft, completeAddress } from './recipient-draft.ts';

/** What is not mentioned stays; `address: null` forgets it, which paper does not allow. */
export const CustomerChange = z
  .strictObject({
    name: z.exactOptional(
      z
        .string()
        .regex(/^\P{Cc}*$/u, 'must not contain control characters')
        .trim()
        .min(1)
        .max(100),
    ),
    zone: z.exactOptional(Zone),
    language: z.exactOptional(Language),
    address: z.exactOptional(AddressDraft.nullable()),
    postcardsBy: z.exactOptional(PostcardsBy),
    workFormsBy: z.exactOptional(WorkFormsBy),
    news: z.exactOptional(z.array(News).max(3).readonly()),
  })
  .readonly()
  .meta({ id: 'CustomerChange' });
export type CustomerChange = z.output<typeof CustomerChange>;

export type ChangedCustomer = {
  readonly customer: Customer;
  readonly happened: readonly Happening[];
};

export type CustomerProblem = AddressProblem['code'] | 'paper_needs_address';

/** Where to look: `address.postalCode`. */
export type CustomerField = { readonly field: string };

/**
 * A new zone moves reminders and charges, so it is announced; `undefined` when all is as it was.
 * Paper without an address is refused rather than forgotten.
 */
export function decideCustomerChange(
  customer: Customer,
  change: CustomerChange,
  now: Instant,
): Outcome<ChangedCustomer | undefined, CustomerProblem, CustomerField> {
  const { address: drafted, ...plain } = change;
  const [problem] = drafted === undefined || drafted === null ? [] : addressProblems(drafted);
  if (problem !== undefined) return refused(problem.code, { field: `address.${problem.field}` });
  const { address: before, ...rest } = customer;
  const address =
    drafted === undefined ? before : drafted === null ? undefined : completeAddress(drafted);
  const changed: Customer = {
    ...{ ...rest, ...plain },
    ...(address === undefined ? {} : { address }),
    // Who says their zone has been asked; nobody asks again.
    ...(change.zone === undefined || customer.welcomedAt !== undefined ? {} : { welcomedAt: now }),
  };
  if (isPaperWanted(changed) && address === undefined) {
    return refused('paper_needs_address', { field: 'address' });
  }
  if (isDeepStrictEqual(changed, customer)) return accepted(undefined);
  const isSameZone = changed.zone === customer.zone;
  return accepted({
    customer: changed,
    happened: isSameZone ? [] : [{ type: 'CustomerZoneChanged' }],
  });
}

function isPaperWanted({ postcardsBy, workFormsBy }: Customer): boolean {
  return postcardsBy === 'paper' || workFormsBy === 'paper';
}

export type ChangePorts = { readonly customers: Customers; readonly clock: Clock } & Pick<
  PermissionPorts,
  'consents' | 'transactions' | 'ids'
>;

type Asked = {
  readonly customerId: CustomerId;
  readonly change: CustomerChange;
  /** How they said it; on a page unless said otherwise. */
  readonly telling?: Telling;
};

/** What it changes of what may reach them is proved in the same transaction. */
export async function changeCustomer(
  ports: ChangePorts,
  { customerId, change, telling = { way: 'page' } }: Asked,
): Promise<
  | Outcome<Customer, CustomerProblem, CustomerField>
  | Outcome<Customer, 'customer_not_found' | 'changed_meanwhile'>
> {
  const { customers, clock, transactions } = ports;
  const customer = await customers.find(customerId);
  if (customer === undefined) return refused('customer_not_found');
  const changed = decideCustomerChange(customer, change, clock.now());
  if (!changed.ok) return changed;
  if (changed.value === undefined) return accepted(customer);
  const { customer: next, happened } = changed.value;
  const now = clock.now();
  const said = saidBetween(customer, next);
  if (said.length === 0) return customers.save(next, happened, now);
  const written = await transactions.writeAll([
    customers.writeOf(next, happened, now),
    ...proofWrites(ports, { customer: next, said }, telling, now),
  ]);
  if (!written.ok) return refused('changed_meanwhile');
  return accepted({ ...next, version: next.version + 1 });
}
