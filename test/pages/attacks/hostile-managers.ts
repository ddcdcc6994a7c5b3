import { localDateOf } from '../../../shared/kernel/time.ts';
import type { CareIn } from '../../../shared/managers/care.ts';
import { careStore } from '../../../shared/managers/care-store.ts';
import type { Visit } from './hostile-visit.ts';

/** The fence, a portfolio, and a hostile customer who is to be handed over. */
export async function openFence({ world, settings, customer, clerk, open }: Visit): Promise<void> {
  const now = world.clock.now();
  const [manager] = await world.staffPorts.staffMembers.list();
  if (manager === undefined) throw new Error('somebody works here');
  const care: CareIn<'managed'> = {
    ...{ id: customer.id, version: 0, state: 'managed', managerId: manager.id },
    ...{ crossedAt: now, assignedAt: now, valueAtStartMinor: 400_000, valuePeakMinor: 400_000 },
    value: {
      ...{ currency: customer.currency, lifetimeMinor: 400_000, yearMarginMinor: 130_000 },
      ...{ probabilityAlive: 0.9, asOf: localDateOf(now, 'UTC') },
    },
    tally: { settledCaseCount: 0, learnedFactCount: 0 },
    work: [],
  };
  await careStore(settings).save({ care, happened: [] }, now);
  await open(clerk, '/staff/fence?notice=%3Cscript%3E', '/staff/portfolio?of=%3Cscript%3E');
  await open(clerk, `/staff/customers/${customer.id}/handover?notice=%3Cscript%3E`);
}
