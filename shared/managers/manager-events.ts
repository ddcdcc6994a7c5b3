import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { Instant } from '../kernel/time.ts';
import { StaffId } from '../staff/staff-member.ts';

const envelope = { eventId: z.string().max(200), occurredAt: Instant };
const ofCustomer = { ...envelope, customerId: CustomerId };
const ofPortfolio = { ...envelope, portfolioId: StaffId };

/** A customer is on the other side of the fence now. */
export const CustomerCrossedFence = z.object({
  ...ofCustomer,
  type: z.literal('CustomerCrossedFence'),
  to: z.enum(['left', 'right']),
  /** Right of it: of the part that is managed, or of the one that stays as usual. */
  arm: z.exactOptional(z.enum(['managed', 'control'])),
});
/** Somebody answers for a customer from now on, after a crossing, a wait or a handover. */
export const ManagerAssigned = z.object({
  ...ofCustomer,
  type: z.literal('ManagerAssigned'),
  managerId: StaffId,
});
/** A customer is expected to bring a good deal less than before. */
export const CustomerValueFell = z.object({
  ...ofCustomer,
  type: z.literal('CustomerValueFell'),
  managerId: StaffId,
});
/** A manager has room for somebody who waits. */
export const PlacesFreed = z.object({ ...ofPortfolio, type: z.literal('PlacesFreed') });
/** A manager no longer answers for anybody: their customers go to others. */
export const PortfolioClosed = z.object({ ...ofPortfolio, type: z.literal('PortfolioClosed') });
/** Once a day. */
export const PortfolioDue = z.object({
  ...ofPortfolio,
  type: z.literal('PortfolioDue'),
  dueAt: Instant,
});
export const FenceMoved = z.object({ ...envelope, type: z.literal('FenceMoved') });
/** Once a day. */
export const FenceDue = z.object({ ...envelope, type: z.literal('FenceDue'), dueAt: Instant });
