import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { Instant } from '../kernel/time.ts';
import { ValueId } from './stored-value.ts';
import { ValueWalkId } from './value-walk.ts';

const eventId = z.string().max(200);

/** Of no customer; `dueAt` names which page is meant. */
export const ValuePageDue = z.object({
  ...{ eventId, occurredAt: Instant, dueAt: Instant },
  type: z.literal('ValuePageDue'),
  valueWalkId: ValueWalkId,
});

/**
 * A customer is worth so much more or less than what was told before that somebody should look
 * (`decide-value-told.ts`); the first value is always told.
 */
export const CustomerValueChanged = z.object({
  ...{ eventId, occurredAt: Instant },
  type: z.literal('CustomerValueChanged'),
  customerId: CustomerId,
  valueId: ValueId,
  currency: z.string(),
  lifetimeValueMinor: z.int(),
  /** What was told before; absent the first time. */
  lifetimeValueBeforeMinor: z.exactOptional(z.int()),
  probabilityAlive: z.number(),
  probabilityAliveBefore: z.exactOptional(z.number()),
});
export type CustomerValueChanged = z.output<typeof CustomerValueChanged>;
