import type { CustomerId } from '../../shared/customers/customer.ts';
import { alertIdOf } from '../../shared/managers/alert.ts';
import { alertStore } from '../../shared/managers/alert-store.ts';
import { careStore } from '../../shared/managers/care-store.ts';
import { handoverStore } from '../../shared/managers/handover-store.ts';
import { portfolioStore } from '../../shared/managers/portfolio-store.ts';
import type { Table } from '../../shared/table/table.ts';
import { acceptedOf } from '../cases/case-world.ts';
import { MANAGER_ID, managedCare, NOW, portfolio } from '../managers/care-examples.ts';

/** Somebody answers for them, was told of something, and was handed them over with a brief. */
export async function haveManager(table: Table, customerId: CustomerId, brief: string) {
  const settings = { table, shardCount: 1 };
  const counted = portfolio({ version: 0, customerCount: 1 });
  acceptedOf(await portfolioStore(settings).save({ portfolio: counted, happened: [] }, NOW));
  const care = managedCare({ id: customerId, version: 0 });
  acceptedOf(await careStore(settings).save({ care, happened: [] }, NOW));
  const claim = { id: 'clm_1', claimedAt: NOW };
  const alert = { id: alertIdOf('a turn'), version: 0, customerId, managerId: MANAGER_ID } as const;
  acceptedOf(await alertStore(settings).save({ ...alert, kind: 'said', at: NOW, claim }, NOW));
  const handover = {
    ...{ id: 'hnd_01KP0000000000000000000001', version: 0, customerId, brief, at: NOW },
    ...{ fromId: 'stf_01KP0000000000000000000002', toId: MANAGER_ID },
  };
  acceptedOf(await table.write(handoverStore(settings).writeOf(handover, NOW)));
}
