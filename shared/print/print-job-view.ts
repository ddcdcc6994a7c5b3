import * as z from 'zod';
import { Instant } from '../kernel/time.ts';
import type { PrintableJob } from './list-print-jobs.ts';
import { PrintFormat, PrintJobId } from './print-job.ts';

/** What a print house must know; all else stands on the sheet. */
export const PrintJobView = z
  .object({
    printJobId: PrintJobId,
    kind: z.enum(['postcard', 'work_form']),
    format: PrintFormat,
    readyAt: Instant,
    link: z.url().meta({ description: 'The PDF, for an hour; ask again for a new link.' }),
    linkExpiresAt: Instant,
  })
  .meta({ id: 'PrintJob' });
export type PrintJobView = z.output<typeof PrintJobView>;

export function printJobView({ printJob, link, linkExpiresAt }: PrintableJob): PrintJobView {
  const { id: printJobId, subject, format, readyAt } = printJob;
  return { printJobId, kind: subject.kind, format, readyAt, link, linkExpiresAt };
}
