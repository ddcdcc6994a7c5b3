import type { CustomerId } from '../customers/customer.ts';
import type { Customers } from '../customers/ports.ts';
import type { Ids } from '../kernel/ids.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type Clock, type Instant, isBefore } from '../kernel/time.ts';
import type { DataExport } from './data-export.ts';
import type { DataExports } from './ports.ts';

/** Whoever asks again within it gets the same: it is work, and nothing much is new. */
const SAME_FOR_MINUTES = 60;

type Ports = {
  readonly customers: Pick<Customers, 'find'>;
  readonly dataExports: Pick<DataExports, 'newest' | 'save'>;
  readonly ids: Ids;
  readonly clock: Clock;
};

/** Has everything put together by a worker, who writes a mail when it is there. */
export async function askForExport(
  { customers, dataExports, ids, clock }: Ports,
  customerId: CustomerId,
): Promise<Outcome<DataExport, 'customer_not_found' | 'changed_meanwhile'>> {
  const now = clock.now();
  const [customer, newest] = await Promise.all([
    customers.find(customerId),
    dataExports.newest(customerId),
  ]);
  if (customer === undefined) return refused('customer_not_found');
  if (newest !== undefined && isFresh(newest, now)) return accepted(newest);
  const asked: DataExport = {
    ...{ id: ids.next('exp', now), version: 0, customerId, askedAt: now, state: 'asked' },
  };
  return dataExports.save(asked, [{ type: 'ExportAsked' }], now);
}

function isFresh({ askedAt }: DataExport, now: Instant): boolean {
  return isBefore(now, askedAt.add({ minutes: SAME_FOR_MINUTES }));
}
