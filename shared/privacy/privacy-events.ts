import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { RecipientId } from '../customers/recipient.ts';
import { Instant } from '../kernel/time.ts';
import { DataExportId } from './data-export.ts';
import { ObjectionId } from './recipients/objection.ts';

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
/** Somebody who receives gifts asked to be forgotten. Its id says nothing about them. */
export const ObjectionMade = z.object({
  ...envelope,
  type: z.literal('ObjectionMade'),
  objectionId: ObjectionId,
});
/** One entry of an address book is theirs. */
export const RecipientObjected = z.object({
  ...envelope,
  type: z.literal('RecipientObjected'),
  customerId: CustomerId,
  recipientId: RecipientId,
});
