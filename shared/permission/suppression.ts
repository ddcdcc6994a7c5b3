import * as z from 'zod';
import { EmailAddress } from '../customers/customer.ts';
import { Instant } from '../kernel/time.ts';

/**
 * From the lightest to the weightiest. `objected`: a recipient who wants nothing from us; should
 * they become a customer, their own letters reach them.
 */
export const SuppressionReason = z.enum(['objected', 'bounced', 'complained']);
export type SuppressionReason = z.output<typeof SuppressionReason>;

/** An address that nobody writes to again, a customer's or not. */
export const Suppression = z.object({
  id: EmailAddress,
  version: z.int().nonnegative(),
  reason: SuppressionReason,
  suppressedAt: Instant,
});
export type Suppression = Readonly<z.output<typeof Suppression>>;
