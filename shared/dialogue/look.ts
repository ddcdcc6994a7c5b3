import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { idSchema, ulidTimeOf } from '../kernel/ids.ts';
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

/** That somebody of the staff looked at a customer: one for each of them and each hour. */
export const Look = z.object({
  id: idSchema('lok'),
  version: z.int().nonnegative(),
  customerId: CustomerId,
  staff: ActingStaff,
  /** The first in that hour. */
  lookedAt: LookedAt,
  at: Instant,
});
export type Look = Readonly<z.output<typeof Look>>;

const ULID_LENGTH = 26;
const TIME_LENGTH = 10;

/** Sorts by time; the same for every look of one hour. */
export function lookIdOf({ id }: ActingStaff, at: Instant): Look['id'] {
  const hour = at.round({ smallestUnit: 'hour', roundingMode: 'floor' });
  const ulid = id.slice(-ULID_LENGTH);
  return `lok_${ulidTimeOf(hour)}${ulid.slice(TIME_LENGTH)}`;
}
