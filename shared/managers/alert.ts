import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { MailClaim } from '../gifts/gift.ts';
import { hashedUlid } from '../kernel/hashed-id.ts';
import { idSchema } from '../kernel/ids.ts';
import { Instant } from '../kernel/time.ts';
import { StaffId } from '../staff/staff-member.ts';

/** What a manager hears of at once. */
export const AlertKind = z.enum([
  'assigned',
  'said',
  'complained',
  'complains_again',
  'case_overdue',
  'ordered',
  'gift_cancelled',
  'gift_declined',
  'gift_lapsed',
  'gift_unconfirmed',
  'value_fell',
]);
export type AlertKind = z.output<typeof AlertKind>;

/** That a manager is being told, or was told, of something that their customer said or did. */
export const Alert = z.object({
  id: idSchema('alr'),
  version: z.int().nonnegative(),
  customerId: CustomerId,
  managerId: StaffId,
  kind: AlertKind,
  /** When it happened. */
  at: Instant,
  claim: MailClaim,
  mailedAt: z.exactOptional(Instant),
  readAt: z.exactOptional(Instant),
});
export type Alert = Readonly<z.output<typeof Alert>>;
export type AlertRef = { readonly customerId: CustomerId; readonly alertId: Alert['id'] };

/** The same event is the same alert, however often it comes. */
export function alertIdOf(eventId: string): Alert['id'] {
  return `alr_${hashedUlid(eventId)}`;
}
