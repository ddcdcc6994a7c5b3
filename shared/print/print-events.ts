import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { GiftId } from '../gifts/gift.ts';
import { Instant } from '../kernel/time.ts';
import { WorkFormId } from '../work-forms/work-form.ts';
import { PostcardFormat, WorkFormPaper } from './print-document-schemas.ts';
import { PrintedBy, PrintJobId } from './print-job.ts';

// Anybody who is allowed to may subscribe to these: ids and formats, no address and no message.

/** `eventId` is the same when the event comes twice. */
const ofPrintJob = {
  eventId: z.string().max(200),
  occurredAt: Instant,
  customerId: CustomerId,
  printJobId: PrintJobId,
  by: PrintedBy,
};

export const PrintJobAdded = z.object({ ...ofPrintJob, type: z.literal('PrintJobAdded') });
/** Its PDF is there: `GET /v1/print-jobs` has the link to those that go on paper. */
export const PostcardReady = z.object({
  ...ofPrintJob,
  type: z.literal('PostcardReady'),
  giftId: GiftId,
  format: PostcardFormat,
});
export const WorkFormReady = z.object({
  ...ofPrintJob,
  type: z.literal('WorkFormReady'),
  workFormId: WorkFormId,
  format: WorkFormPaper,
});
