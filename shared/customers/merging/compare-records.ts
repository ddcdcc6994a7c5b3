import type { Looks } from '../../dialogue/ports.ts';
import type { GiftPorts } from '../../gifts/ports.ts';
import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import { type Clock, isBefore } from '../../kernel/time.ts';
import type { ActingStaff } from '../../staff/acting-staff.ts';
import type { Customer, CustomerId } from '../customer.ts';
import { partsOf } from '../customer-parts.ts';
import type { Customers } from '../ports.ts';
import { type Merge, undoUntil } from './merge.ts';
import type { Merges } from './ports.ts';

export type ComparePorts = {
  readonly customers: Pick<Customers, 'find'>;
  readonly merges: Pick<Merges, 'ofCustomer'>;
  readonly looks: Pick<Looks, 'note'>;
  readonly clock: Clock;
} & Pick<GiftPorts, 'gifts'>;

/** As much of a record as somebody needs to see whether another one is the same person's. */
export type RecordBrief = { readonly customer: Customer; readonly giftCount: number };

/** For the staff, one record at a time: each look is on record with its customer. */
export async function lookAtRecord(
  { customers, gifts, looks, clock }: Omit<ComparePorts, 'merges'>,
  { customerId, staff }: { readonly customerId: CustomerId; readonly staff: ActingStaff },
): Promise<Outcome<RecordBrief, 'customer_not_found'>> {
  const customer = await customers.find(customerId);
  if (customer === undefined) return refused('customer_not_found');
  const [all] = await Promise.all([
    gifts.ofCustomer(partsOf(customer)),
    looks.note({ customerId: customer.id, staff, lookedAt: 'conversation', at: clock.now() }),
  ]);
  const giftCount = all.filter(({ state }) => state !== 'draft').length;
  return accepted({ customer, giftCount });
}

/** The one merge that can be taken apart now: the last one, while it is not too late. */
export async function findUndoable(
  { merges, clock }: Pick<ComparePorts, 'merges' | 'clock'>,
  customerId: CustomerId,
): Promise<Merge | undefined> {
  const all = await merges.ofCustomer(customerId);
  const last = all.find(({ undoneAt }) => undoneAt === undefined);
  return last !== undefined && isBefore(clock.now(), undoUntil(last)) ? last : undefined;
}
