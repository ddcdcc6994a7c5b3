import type { Customer } from '../../shared/customers/customer.ts';
import { localDateOf } from '../../shared/kernel/time.ts';
import { alertStore } from '../../shared/managers/alert-store.ts';
import type { CareValue } from '../../shared/managers/care.ts';
import { careStore } from '../../shared/managers/care-store.ts';
import { fenceStore } from '../../shared/managers/fence-store.ts';
import { handoverStore } from '../../shared/managers/handover-store.ts';
import { placeCustomer } from '../../shared/managers/place-customer.ts';
import { portfolioStore } from '../../shared/managers/portfolio-store.ts';
import { settleFence } from '../../shared/managers/settle-fence.ts';
import { changeStaff } from '../../shared/staff/manage-staff.ts';
import { spectrumStore } from '../../shared/value/spectrum-store.ts';
import { acceptedOf } from '../cases/case-world.ts';
import { Clerk, settings, world } from '../pages/staff-office.ts';
import { newCustomer } from '../support/gift-world.ts';
import { STEADY } from './manager-world.ts';

/** What the use cases of managers need, over the office's table; values are said by hand. */
export function managerPorts() {
  const { ports, clock, table, staffPorts } = world();
  const values = new Map<string, CareValue>();
  const { staffMembers } = staffPorts;
  return {
    ...ports,
    cares: careStore(settings()),
    portfolios: portfolioStore(settings()),
    fences: fenceStore(settings()),
    alerts: alertStore(settings()),
    handovers: handoverStore(settings()),
    worths: {
      find: async (customerId: string) => values.get(customerId),
      spectra: () => spectrumStore(settings()).all(),
    },
    laboratory: {
      ...{
        lotOf: async () => ({ arm: 'managed' as const, writes: [] }),
        findGain: async () => undefined,
      },
      findControlBasisPoints: async () => 0,
    },
    staff: {
      find: (staffId: string) => staffMembers.find(staffId),
      all: () => staffMembers.list(),
    },
    ...{ transactions: table, values, clock },
  };
}
export type ManagerPorts = ReturnType<typeof managerPorts>;

/** Mary, a manager with room for three, at her browser. */
export async function maryComes(ports: ManagerPorts): Promise<Clerk> {
  const mary = await new Clerk().signInAsStaff('manager', world());
  acceptedOf(await changeStaff(world().staffPorts, 'manager@shop.example', { capacity: 3 }));
  acceptedOf(await settleFence(ports, STEADY));
  return mary;
}

/** A customer of that worth, on their side of the fence. */
export async function customerWorth(
  ports: ManagerPorts,
  lifetimeMinor: number,
  facts: Partial<Customer> = {},
): Promise<Customer> {
  const customer = await newCustomer(world(), facts);
  worth(ports, customer, lifetimeMinor);
  acceptedOf(await placeCustomer(ports, customer.id));
  return customer;
}

export function worth(ports: ManagerPorts, { id }: Customer, lifetimeMinor: number) {
  ports.values.set(id, {
    ...{ currency: 'GBP', lifetimeMinor, yearMarginMinor: Math.round(lifetimeMinor / 3) },
    ...{ probabilityAlive: 0.9, asOf: localDateOf(world().clock.now(), 'UTC') },
  });
}
