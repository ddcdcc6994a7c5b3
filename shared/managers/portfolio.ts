import * as z from 'zod';
import { Instant } from '../kernel/time.ts';
import { CAPACITY_MAX, StaffId } from '../staff/staff-member.ts';

/** How many customers one manager answers for. Who they are stands in each customer's `CARE`. */
export const Portfolio = z.object({
  /** The manager's. */
  id: StaffId,
  version: z.int().nonnegative(),
  /** `closed` gives its customers to others and takes nobody on. */
  state: z.enum(['open', 'closed']),
  capacity: z.int().min(0).max(CAPACITY_MAX),
  customerCount: z.int().nonnegative(),
  openedAt: Instant,
  /** When it is looked through next. */
  tendAt: Instant,
});
export type Portfolio = Readonly<z.output<typeof Portfolio>>;

/** For how many more customers they can answer. */
export function roomOf({ state, capacity, customerCount }: Portfolio): number {
  return state === 'open' ? Math.max(0, capacity - customerCount) : 0;
}
