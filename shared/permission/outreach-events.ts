import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { Instant } from '../kernel/time.ts';
import { OutreachId } from './outreach.ts';

/** Something that had to wait may be sent now, or makes no sense any more. */
export const OutreachDue = z.object({
  eventId: z.string().max(200),
  occurredAt: Instant,
  customerId: CustomerId,
  type: z.literal('OutreachDue'),
  outreachId: OutreachId,
  dueAt: Instant,
});
