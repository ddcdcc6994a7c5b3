import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { Instant } from '../kernel/time.ts';
import { DataExportId } from './data-export.ts';

const envelope = { eventId: z.string().max(200), occurredAt: Instant };

/** More than can be shown at once: it is put together by a worker. */
export const ExportAsked = z.object({
  ...envelope,
  type: z.literal('ExportAsked'),
  customerId: CustomerId,
  dataExportId: DataExportId,
});
/** Its id is that of the customer. */
export const ForgettingBegun = z.object({
  ...envelope,
  type: z.literal('ForgettingBegun'),
  forgettingId: CustomerId,
});
/** It waited for something, or is looked through once more. */
export const ForgettingDue = z.object({
  ...envelope,
  type: z.literal('ForgettingDue'),
  forgettingId: CustomerId,
  dueAt: Instant,
});
