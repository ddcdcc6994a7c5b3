import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { Instant } from '../kernel/time.ts';
import { PrescriptionId } from './prescription.ts';

/** The next delivery of a standing order is to be ordered. */
export const StandingOrderDue = z.object({
  eventId: z.string().max(200),
  occurredAt: Instant,
  customerId: CustomerId,
  type: z.literal('StandingOrderDue'),
  prescriptionId: PrescriptionId,
  dueAt: Instant,
});
