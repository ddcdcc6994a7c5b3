import type { CustomerId } from '../customers/customer.ts';
import { assert } from '../kernel/assert.ts';
import type { PrintPorts } from './ports.ts';
import {
  formatOf,
  type PrintDocument,
  type PrintedBy,
  type PrintJobId,
  type PrintJobIn,
  type PrintSubject,
  printJobIdOf,
} from './print-job.ts';

export type PrintRequest = {
  readonly customerId: CustomerId;
  readonly by: PrintedBy;
  readonly subject: PrintSubject;
  readonly document: PrintDocument;
};

/**
 * Has something printed. Its id follows from the subject, so that a repeat is accepted and changes
 * nothing, whatever stands on it by then.
 */
export async function addPrintJob(
  { printJobs, clock }: Pick<PrintPorts, 'printJobs' | 'clock'>,
  { customerId, by, subject, document }: PrintRequest,
): Promise<PrintJobId> {
  assert(subject.kind === document.kind, 'a document is about its subject');
  const now = clock.now();
  const job: PrintJobIn<'waiting'> = {
    ...{ id: printJobIdOf(subject), version: 0, customerId, by, subject, document },
    ...{ format: formatOf(document), addedAt: now, state: 'waiting' },
  };
  // Refused means that it was asked for before.
  await printJobs.save(job, [{ type: 'PrintJobAdded', customerId, by }], now);
  return job.id;
}
