import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { GiftId } from '../gifts/gift.ts';
import { hashedUlid } from '../kernel/hashed-id.ts';
import { idSchema } from '../kernel/ids.ts';
import { Instant, PlainDate } from '../kernel/time.ts';
import { WorkFormId } from '../work-forms/work-form.ts';
import {
  PostcardDocument,
  PostcardFormat,
  WorkFormDocument,
  WorkFormPaper,
} from './print-document-schemas.ts';

export const PrintJobId = idSchema('prt');
export type PrintJobId = z.output<typeof PrintJobId>;

/** What it is about: the same subject is the same job, however often it is asked for. */
export const PrintSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('postcard'), giftId: GiftId, deliverOn: PlainDate }),
  z.object({ kind: z.literal('work_form'), workFormId: WorkFormId }),
]);
export type PrintSubject = Readonly<z.output<typeof PrintSubject>>;

/** What stands on it. */
export const PrintDocument = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('postcard'), postcard: PostcardDocument }),
  z.object({ kind: z.literal('work_form'), workForm: WorkFormDocument }),
]);
export type PrintDocument = Readonly<z.output<typeof PrintDocument>>;

/** How it reaches the customer: attached to a mail of ours, or made by a print house. */
export const PrintedBy = z.enum(['mail', 'paper']);
export type PrintedBy = z.output<typeof PrintedBy>;

export const PrintFormat = z.enum([...PostcardFormat.options, ...WorkFormPaper.options]);
export type PrintFormat = z.output<typeof PrintFormat>;

const facts = {
  id: PrintJobId,
  version: z.int().nonnegative(),
  customerId: CustomerId,
  by: PrintedBy,
  subject: PrintSubject,
  format: PrintFormat,
  addedAt: Instant,
};
const made = { fileKey: z.string(), readyAt: Instant };

/**
 * One piece of printed matter. What stands on it is kept only until its PDF is made: from then on
 * the file is what is printed, and the job holds nobody's address and nobody's words.
 */
export const PrintJob = z.discriminatedUnion('state', [
  z.object({ ...facts, state: z.literal('waiting'), document: PrintDocument }),
  z.object({ ...facts, state: z.literal('ready'), ...made }),
  z.object({ ...facts, state: z.literal('printed'), ...made, printedAt: Instant }),
]);
export type PrintJob = Readonly<z.output<typeof PrintJob>>;
export type PrintJobState = PrintJob['state'];
export type PrintJobIn<State extends PrintJobState> = Extract<PrintJob, { readonly state: State }>;

export function printJobIdOf(subject: PrintSubject): PrintJobId {
  const parts =
    subject.kind === 'postcard'
      ? [subject.kind, subject.giftId, subject.deliverOn.toString()]
      : [subject.kind, subject.workFormId];
  return `prt_${hashedUlid(parts.join('\n'))}`;
}

export function formatOf(document: PrintDocument): PrintFormat {
  return document.kind === 'postcard' ? document.postcard.format : document.workForm.paper;
}
