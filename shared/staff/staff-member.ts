import * as z from 'zod';
import { EmailAddress } from '../customers/customer.ts';
import { idSchema } from '../kernel/ids.ts';
import { Instant } from '../kernel/time.ts';

export const StaffId = idSchema('stf');
export type StaffId = z.output<typeof StaffId>;

/** What each of them may see and do stands in `may.ts`. */
export const StaffRole = z.enum(['manager', 'lead', 'operator']);
export type StaffRole = z.output<typeof StaffRole>;

export const StaffName = z.string().trim().min(1).max(60);

/** A manager of whom nobody said otherwise. */
export const CAPACITY_TO_BEGIN_WITH = 150;
export const CAPACITY_MAX = 10_000;

/** Somebody who works here. A removed member stays listed, so that their name is known. */
export const StaffMember = z.object({
  id: StaffId,
  version: z.int().nonnegative(),
  email: EmailAddress,
  /** As customers read it. */
  name: StaffName,
  role: StaffRole,
  /** For how many customers a manager may answer. */
  capacity: z.exactOptional(z.int().min(0).max(CAPACITY_MAX)),
  createdAt: Instant,
  /** Sessions opened before it, or at it, are over. */
  signedOutAt: z.exactOptional(Instant),
  removedAt: z.exactOptional(Instant),
});
export type StaffMember = Readonly<z.output<typeof StaffMember>>;

/** For how many customers they may answer at once: of those who are no managers here, none. */
export function capacityOf({
  role,
  capacity = CAPACITY_TO_BEGIN_WITH,
  removedAt,
}: StaffMember): number {
  return role === 'manager' && removedAt === undefined ? capacity : 0;
}
