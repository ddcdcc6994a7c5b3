import * as z from 'zod';
import { Instant } from '../../kernel/time.ts';
import { CustomerId } from '../customer.ts';

/** Two records turned out to be one person's: `customerId` leads, and both ids go on to lead there. */
export const CustomersMerged = z.object({
  eventId: z.string().max(200),
  occurredAt: Instant,
  customerId: CustomerId,
  type: z.literal('CustomersMerged'),
  absorbedId: CustomerId,
});
/** And they were two people after all, or wish to be two. */
export const CustomersParted = z.object({
  eventId: z.string().max(200),
  occurredAt: Instant,
  customerId: CustomerId,
  type: z.literal('CustomersParted'),
  partedId: CustomerId,
});
