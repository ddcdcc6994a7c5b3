import * as z from 'zod';
import { EmailAddress } from '../customers/customer.ts';
import { Instant } from '../kernel/time.ts';

export const SuppressionReason = z.enum(['bounced', 'complained']);
export type SuppressionReason = z.output<typeof SuppressionReason>;

/** An address that nobody writes to again, a customer's or not. */
export const Suppression = z.object({
  id: EmailAddress,
  version: z.int().nonnegative(),
  reason: SuppressionReason,
  suppressedAt: Instant,
});
export type Suppression = Readonly<z.output<typeof Suppression>>;
