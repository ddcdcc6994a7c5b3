import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { Instant, PlainDate } from '../kernel/time.ts';

/**
 * A customer's statistics changed: they bought, gave back, or old purchases came in. Put once for a
 * count, however many purchases it took in.
 */
export const PurchasesCounted = z.object({
  eventId: z.string().max(200),
  occurredAt: Instant,
  customerId: CustomerId,
  type: z.literal('PurchasesCounted'),
  /** Days on which they bought, after it and more than before it; the latter may be below zero. */
  orders: z.int(),
  ordersAdded: z.int(),
  spendAddedMinor: z.int(),
  /** Of the last purchase: long ago when history comes in. */
  lastOn: PlainDate,
});
export type PurchasesCounted = Readonly<z.output<typeof PurchasesCounted>>;
