import type { CustomerId } from '../../shared/customers/customer.ts';
import { consentStore } from '../../shared/permission/consent-store.ts';
import { gateOver } from '../support/gate.ts';
import { giftWorld } from '../support/gift-world.ts';
import { seededIds } from '../support/seeded.ts';

export const NOON = '2027-02-15T12:00:00Z';

/** A shop in memory, with what changes permissions and what the gate is asked with. */
export function permissionWorld(startsAt = NOON) {
  const world = giftWorld(startsAt);
  const settings = { table: world.table, shardCount: 1 };
  const consents = consentStore(settings);
  const permissions = {
    ...{ customers: world.ports.customers, consents, transactions: world.table },
    ...{ ids: seededIds(), clock: world.clock },
  };
  return { ...world, settings, consents, permissions, gate: gateOver(world) };
}
export type PermissionWorld = ReturnType<typeof permissionWorld>;

/** The newest first. */
export async function proofsOf({ consents }: PermissionWorld, customerId: CustomerId) {
  return (await consents.page({ customerId, limit: 100 })).items;
}

export async function outreachOf({ gate }: PermissionWorld, customerId: CustomerId) {
  return (await gate.outreaches.page({ customerId, limit: 100 })).items;
}
