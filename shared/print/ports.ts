import type { Files } from '../files/ports.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Clock, Instant } from '../kernel/time.ts';
import type { Happening } from '../table/entity-store.ts';
import type { Page } from '../table/table.ts';
import type { PrintDocument, PrintJob, PrintJobId } from './print-job.ts';

export interface PrintJobs {
  /** `stale` may be a moment old, for half the units. */
  find(
    printJobId: PrintJobId,
    options?: { readonly stale?: boolean },
  ): Promise<PrintJob | undefined>;
  save(
    printJob: PrintJob,
    happened: readonly Happening[],
    at: Instant,
  ): Promise<Outcome<PrintJob, 'changed_meanwhile'>>;
  /**
   * What was on the list of the print house a moment ago, in order of `readyAt`.
   * @throws CursorRefused
   */
  list(page: {
    readonly since: Instant;
    readonly until: Instant;
    readonly limit: number;
    readonly cursor?: string;
  }): Promise<Page<PrintJob>>;
}

/** Draws a document as a PDF. */
export interface Press {
  pdfOf(document: PrintDocument): Promise<Uint8Array>;
}

export type PrintPorts = {
  readonly printJobs: PrintJobs;
  readonly press: Press;
  readonly files: Files;
  readonly clock: Clock;
};
