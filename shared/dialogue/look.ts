import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { hashedUlidAt } from '../kernel/hashed-id.ts';
import { idSchema } from '../kernel/ids.ts';
import { Instant } from '../kernel/time.ts';
import { ActingStaff } from '../staff/acting-staff.ts';

/** What of a customer somebody of the staff looked at. */
export const LookedAt = z.enum([
  'conversation',
  'call',
  'case',
  'proposal',
  'mail',
  'work_form',
  /** What is known here, by a program of the staff. */
  'record',
]);
export type LookedAt = z.output<typeof LookedAt>;

/** That somebody of the staff looked at a customer: one for each of them, each hour and each thing. */
export const Look = z.object({
  id: idSchema('lok'),
  version: z.int().nonnegative(),
  customerId: CustomerId,
  staff: ActingStaff,
  lookedAt: LookedAt,
  at: Instant,
});
export type Look = Readonly<z.output<typeof Look>>;

/** Sorts by time; the same for every look of one hour at the same thing. */
export function lookIdOf({ staff, lookedAt, at }: Pick<Look, 'staff' | 'lookedAt' | 'at'>): string {
  const hour = at.round({ smallestUnit: 'hour', roundingMode: 'floor' });
  return `lok_${hashedUlidAt(hour, `${staff.id} ${lookedAt}`)}`;
}
