import type { CustomerId } from '../customers/customer.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import type { Care } from './care.ts';
import type { Handover } from './handover.ts';
import type { Cares, Handovers, Staff } from './ports.ts';

export type FoundCare = {
  readonly care: Care;
  readonly manager: StaffMember | undefined;
  /** The last one, whoever it was between. */
  readonly handover: Handover | undefined;
};

export type CarePorts = {
  readonly cares: Pick<Cares, 'find'>;
  readonly staff: Pick<Staff, 'find'>;
  readonly handovers: Pick<Handovers, 'ofCustomer'>;
};

/** Who answers for a customer, and what they were told; absent for whoever never came near the fence. */
export async function findCare(
  { cares, staff, handovers }: CarePorts,
  customerId: CustomerId,
): Promise<FoundCare | undefined> {
  const care = await cares.find(customerId);
  if (care === undefined) return undefined;
  if (care.state !== 'managed') return { care, manager: undefined, handover: undefined };
  const [manager, [handover]] = await Promise.all([
    staff.find(care.managerId),
    handovers.ofCustomer(customerId),
  ]);
  return { care, manager, handover };
}
