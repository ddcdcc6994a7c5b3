import type { CustomerId } from '../customers/customer.ts';
import { assert } from '../kernel/assert.ts';
import type { Pass } from '../permission/gate.ts';
import type { PrintPorts } from './ports.ts';
import {
  formatOf,
  type PrintDocument,
  type PrintJobId,
  type PrintJobIn,
  type PrintSubject,
  printJobIdOf,
} from './print-job.ts';

export type PrintRequest = {
  readonly customerId: CustomerId;
  /** A PDF for a mail, which asks the gate itself when it is sent; paper goes with what it let pass. */
  readonly way: 'mail' | Pass;
  readonly subject: PrintSubject;
  readonly document: PrintDocument;
};

export type AddedPrintJob = { readonly printJobId: PrintJobId; readonly isNew: boolean };

/**
 * Has something printed. Its id follows from the subject, so that a repeat is accepted and changes
 * nothing, whatever stands on it by then.
 */
export async function addPrintJob(
  { printJobs, clock }: Pick<PrintPorts, 'printJobs' | 'clock'>,
  { customerId, way, subject, document }: PrintRequest,
): Promise<AddedPrintJob> {
  assert(subject.kind === document.kind, 'a document is about its subject');
  assert(way === 'mail' || way.isFor('post'), 'the gate let it pass by post');
  const by = way === 'mail' ? 'mail' : 'paper';
  const now = clock.now();
  const job: PrintJobIn<'waiting'> = {
    ...{ id: printJobIdOf(subject), version: 0, customerId, by, subject, document },
    ...{ format: formatOf(document), addedAt: now, state: 'waiting' },
  };
  // Refused means that it was asked for before.
  const added = await printJobs.save(job, [{ type: 'PrintJobAdded', customerId, by }], now);
  return { printJobId: job.id, isNew: added.ok };
}
