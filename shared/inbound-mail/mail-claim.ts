import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { Instant } from '../kernel/time.ts';

/** Mail servers repeat what they are not sure of within days. */
export const CLAIM_KEPT_DAYS = 30;

/** When a mail of a customer came for the first time: what comes again is the same turn. */
export const MailClaim = z.object({
  /** A hash of the mail. */
  id: z.string().max(64),
  version: z.int().nonnegative(),
  customerId: CustomerId,
  at: Instant,
});
export type MailClaim = Readonly<z.output<typeof MailClaim>>;
