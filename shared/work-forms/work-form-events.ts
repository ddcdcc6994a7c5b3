import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { Instant } from '../kernel/time.ts';
import { OrderSheetId } from '../order-sheet/order-sheet.ts';

/** A returned form was keyed in, anew or again; its customer is to be asked. */
export const WorkFormAnswered = z.object({
  eventId: z.string().max(200),
  /** When the sheet was written; a later answer replaces it. */
  occurredAt: Instant,
  customerId: CustomerId,
  type: z.literal('WorkFormAnswered'),
  orderSheetId: OrderSheetId,
});
