import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { Instant } from '../kernel/time.ts';
import { TurnChannel, TurnDirection, TurnId } from './turn.ts';

/** Something was said; the words themselves stay in the table. */
export const TurnTaken = z.object({
  eventId: z.string().max(200),
  occurredAt: Instant,
  customerId: CustomerId,
  type: z.literal('TurnTaken'),
  turnId: TurnId,
  channel: TurnChannel,
  direction: TurnDirection,
});
