import { printedKey } from '../files/file-key.ts';
import { type Outcome, refused } from '../kernel/outcome.ts';
import { decideReady } from './decide-print-job.ts';
import type { PrintPorts } from './ports.ts';
import type { PrintJob, PrintJobId } from './print-job.ts';

const FOLDERS = { postcard: 'postcards', work_form: 'work-forms' } as const;
const NAMES = { postcard: 'postcard', work_form: 'work-form' } as const;

/**
 * Draws a job's PDF, stores it, and says that it is there. After a crash it is drawn again: the
 * first file under the key stays, and only one of two writers can say that it is ready.
 */
export async function makePrintJobPdf(
  { printJobs, press, files, clock }: PrintPorts,
  printJobId: PrintJobId,
): Promise<Outcome<PrintJob, 'print_job_not_found' | 'already_made' | 'changed_meanwhile'>> {
  const job = await printJobs.find(printJobId, { stale: true });
  if (job === undefined) return refused('print_job_not_found');
  if (job.state !== 'waiting') return refused('already_made');
  const { kind } = job.document;
  const fileKey = printedKey(FOLDERS[kind], `${job.id}.pdf`);
  await files.put(fileKey, await press.pdfOf(job.document), {
    contentType: 'application/pdf',
    fileName: `${NAMES[kind]}-${job.id}.pdf`,
  });
  const now = clock.now();
  const { printJob, happened } = decideReady(job, fileKey, now);
  return printJobs.save(printJob, happened, now);
}
