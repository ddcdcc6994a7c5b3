// Two customers, and everything by which they can be known, on one table in memory.
import { expect } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import {
  addIdentifier,
  removeIdentifier,
} from '../../shared/customers/identifiers/change-identifiers.ts';
import { identifiersOf } from '../../shared/customers/identifiers/decide-identifiers.ts';
import type { Identifier } from '../../shared/customers/identifiers/identifier.ts';
import { identifierStore } from '../../shared/customers/identifiers/identifier-store.ts';
import { outreachStore } from '../../shared/permission/outreach-store.ts';
import { aCustomer, idOf, instant, NOW, shop } from './shop.ts';

export const ADA = idOf('cus', 1);
export const BOB = idOf('cus', 2);
export const LONDON = { kind: 'phone', value: '+442079460018' } as const;

function world() {
  const deps = shop();
  const settings = { table: deps.table, shardCount: 4 };
  return {
    ...deps,
    identifiers: identifierStore(settings),
    outreaches: outreachStore(settings),
    transactions: deps.table,
  };
}
export type World = ReturnType<typeof world>;

export async function withAdaAndBob(facts: Partial<Customer> = {}): Promise<World> {
  const deps = world();
  const now = instant(NOW);
  await deps.customers.save(aCustomer({ id: ADA, email: 'ada@example.com', ...facts }), [], now);
  await deps.customers.save(aCustomer({ id: BOB, email: 'bob@example.com' }), [], now);
  return deps;
}

export const add = (deps: World, customerId: string, identifier: Identifier) =>
  addIdentifier(deps, { customerId, identifier });
export const remove = (deps: World, customerId: string, identifier: Identifier) =>
  removeIdentifier(deps, { customerId, identifier });
export const email = (value: string) => ({ kind: 'email', value }) as const;

/** Everything that says whose something is agrees with what the customers have. */
export async function agrees({ table, customers }: World) {
  const owned = table
    .all()
    .filter(({ sk }) => sk === 'CUSTOMER')
    .map(({ id, customerId }) => `${id} ${customerId}`);
  const had: string[] = [];
  for (const id of [ADA, BOB]) {
    const customer = await customers.find(id);
    if (customer === undefined) continue;
    had.push(...identifiersOf(customer).map(({ value }) => `${value} ${id}`));
  }
  expect(owned.sort()).toEqual(had.sort());
}
