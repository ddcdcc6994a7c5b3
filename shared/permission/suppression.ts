import * as z from 'zod';
import { Instant } from '../kernel/time.ts';

/**
 * From the lightest to the weightiest. `objected`: a recipient who wants nothing from us; should
 * they become a customer, their own letters reach them.
 */
export const SuppressionReason = z.enum(['objected', 'bounced', 'complained']);
export type SuppressionReason = z.output<typeof SuppressionReason>;

/** An address that nobody writes to again, a customer's or not. */
export const Suppression = z.object({
  /** SHA-256 of the address: it outlives whoever is forgotten, and says to nobody who it was. */
  id: z.string().regex(/^[0-9a-f]{64}$/),
  version: z.int().nonnegative(),
  reason: SuppressionReason,
  suppressedAt: Instant,
  /** They asked us to forget them beside a weightier reason, before or after it. */
  objectedAt: z.exactOptional(Instant),
});
export type Suppression = Readonly<z.output<typeof Suppression>>;

/** A weightier reason does not undo it. */
export function isObjected({ reason, objectedAt }: Suppression): boolean {
  return reason === 'objected' || objectedAt !== undefined;
}
