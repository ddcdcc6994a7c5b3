import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { Instant } from '../kernel/time.ts';
import { EXPERIMENT_ID } from './experiment.ts';

const eventId = z.string().max(200);

/** A customer's window is over, and returns have come in. */
export const ParticipationMeasureDue = z.object({
  ...{ eventId, occurredAt: Instant, dueAt: Instant, customerId: CustomerId },
  type: z.literal('ParticipationMeasureDue'),
});
/** A week has passed since the last reading. */
export const LaboratoryReadingDue = z.object({
  ...{ eventId, occurredAt: Instant, dueAt: Instant },
  type: z.literal('LaboratoryReadingDue'),
  experimentId: z.literal(EXPERIMENT_ID),
});
