import { LINK_SECONDS_MAX } from '../files/file-key.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/time.ts';
import type { Page } from '../table/table.ts';
import type { PrintPorts } from './ports.ts';
import type { PrintJobIn } from './print-job.ts';

export type PrintableJob = {
  readonly printJob: PrintJobIn<'ready'>;
  /** Gives the PDF to whoever has it, until it expires. */
  readonly link: string;
  readonly linkExpiresAt: Instant;
};

/** What is to be printed and was not: in order of `readyAt`, each with a link to its PDF. */
export async function listPrintJobs(
  { printJobs, files, clock }: Pick<PrintPorts, 'printJobs' | 'files' | 'clock'>,
  page: { readonly since: Instant; readonly limit: number; readonly cursor?: string },
): Promise<Page<PrintableJob>> {
  const now = clock.now();
  const listed = await printJobs.list({ ...page, until: now });
  // The list may be a moment old.
  const ready = listed.items.filter((job) => job.state === 'ready');
  const linkExpiresAt = now.add({ seconds: LINK_SECONDS_MAX });
  const items = await inParallel(ready, async (printJob) => {
    const link = await files.linkTo(printJob.fileKey, { expiresInSeconds: LINK_SECONDS_MAX });
    return { printJob, link, linkExpiresAt };
  });
  return { ...listed, items };
}
