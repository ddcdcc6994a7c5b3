import type { Customer } from '../../shared/customers/customer.ts';
import type { Clock } from '../../shared/kernel/time.ts';
import { managedCustomerStore } from '../../shared/managers/managed-customer-store.ts';
import { askForCode, askGate, type Pass } from '../../shared/permission/gate.ts';
import { outreachStore } from '../../shared/permission/outreach-store.ts';
import type { GatePorts } from '../../shared/permission/ports.ts';
import { suppressionStore } from '../../shared/permission/suppression-store.ts';
import type { Table } from '../../shared/table/table.ts';
import { MemoryTable } from './memory-table.ts';
import { seededIds } from './seeded.ts';

/** What the gate is asked with, over a table. */
export function gateOver({
  table = new MemoryTable(),
  clock,
}: {
  readonly table?: Table;
  readonly clock: Clock;
}): GatePorts {
  const settings = { table, shardCount: 1 };
  return {
    outreaches: outreachStore(settings),
    suppressions: suppressionStore(settings),
    managed: managedCustomerStore(settings),
    ids: seededIds(),
    clock,
  };
}

/** What lets one mail to an address pass. */
export async function mailPass(to: string): Promise<Pass> {
  const pass = await askForCode({ suppressions: { findReason: async () => undefined } }, to);
  if (pass === undefined) throw new Error('nobody is suppressed');
  return pass;
}

/** What lets paper to this customer pass, who has an address and wants it so. */
export async function postPass(gate: GatePorts, customer: Customer): Promise<Pass> {
  const asked = await askGate(gate, {
    ...{ customer, purpose: 'service', channel: 'post', kind: 'reminder' },
  });
  if (!asked.may) throw new Error(asked.reason);
  return asked.pass;
}

/** For changes that say nothing about what may reach a customer. */
export const NO_PROOFS = {
  writeOf: (): never => {
    throw new Error('nothing was said about what may reach them');
  },
};
