import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { idSchema } from '../kernel/ids.ts';
import { Instant } from '../kernel/time.ts';
import { StaffId, StaffName } from '../staff/staff-member.ts';

export const BRIEF_LENGTH_MAX = 6_000;

/** That a customer went from one manager to another, and what the one told the other. */
export const Handover = z.object({
  id: idSchema('hnd'),
  version: z.int().nonnegative(),
  customerId: CustomerId,
  fromId: StaffId,
  toId: StaffId,
  /** As they were called then; absent when nobody knows any more. */
  fromName: z.exactOptional(StaffName),
  toName: z.exactOptional(StaffName),
  at: Instant,
  brief: z.string().max(BRIEF_LENGTH_MAX),
});
export type Handover = Readonly<z.output<typeof Handover>>;
