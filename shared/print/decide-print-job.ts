import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { Happening } from '../table/entity-store.ts';
import type { PrintJob, PrintJobIn } from './print-job.ts';

export type PrintJobDecision = {
  readonly printJob: PrintJob;
  readonly happened: readonly Happening[];
};

/** The PDF lies under its key; what stood on it is forgotten here. */
export function decideReady(
  { document: _made, ...job }: PrintJobIn<'waiting'>,
  fileKey: string,
  now: Instant,
): PrintJobDecision {
  const { customerId, by, format } = job;
  const { kind, ...about } = job.subject;
  const subject = 'giftId' in about ? { giftId: about.giftId } : { workFormId: about.workFormId };
  const type = kind === 'postcard' ? 'PostcardReady' : 'WorkFormReady';
  return {
    printJob: { ...job, state: 'ready', fileKey, readyAt: now },
    happened: [{ type, customerId, by, format, ...subject }],
  };
}

/**
 * Only what goes on paper is printed by anybody; a print house need not know that mails exist.
 * `undefined`: it was printed before.
 */
export function decidePrinted(
  job: PrintJob,
  now: Instant,
): Outcome<PrintJobDecision | undefined, 'print_job_not_found' | 'not_ready'> {
  if (job.by !== 'paper') return refused('print_job_not_found');
  if (job.state === 'waiting') return refused('not_ready');
  if (job.state === 'printed') return accepted(undefined);
  return accepted({ printJob: { ...job, state: 'printed', printedAt: now }, happened: [] });
}
