import * as z from 'zod';
import { Instant } from '../kernel/time.ts';
import { StaffId } from './staff-member.ts';

/** Somebody can answer for more customers than before, or for fewer: 0 once they left. */
export const ManagerCapacityChanged = z.object({
  eventId: z.string().max(200),
  occurredAt: Instant,
  staffId: StaffId,
  type: z.literal('ManagerCapacityChanged'),
  capacityBefore: z.int().nonnegative(),
  capacity: z.int().nonnegative(),
});
