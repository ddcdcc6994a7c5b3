import type { CustomerId } from './customer.ts';
import { type CustomerParts, idsOf } from './customer-parts.ts';

/** What lies with each record, all together. */
export async function ofAllParts<Value>(
  parts: CustomerParts,
  read: (customerId: CustomerId) => Promise<readonly Value[]>,
): Promise<readonly Value[]> {
  return (await Promise.all(idsOf(parts).map(read))).flat();
}
