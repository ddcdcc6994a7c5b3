import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import { decidePrinted } from './decide-print-job.ts';
import type { PrintPorts } from './ports.ts';
import type { PrintJob, PrintJobId } from './print-job.ts';

type Refusal = 'print_job_not_found' | 'not_ready';

/** A print house has printed it; it leaves the list. A repeat is accepted and changes nothing. */
export function markPrinted(
  { printJobs, clock }: Pick<PrintPorts, 'printJobs' | 'clock'>,
  printJobId: PrintJobId,
): Promise<Outcome<PrintJob, Refusal | 'changed_meanwhile'>> {
  return repeatWhenChanged<PrintJob, Refusal>(async () => {
    const job = await printJobs.find(printJobId);
    if (job === undefined) return refused('print_job_not_found');
    const now = clock.now();
    const decided = decidePrinted(job, now);
    if (!decided.ok) return decided;
    if (decided.value === undefined) return accepted(job);
    return printJobs.save(decided.value.printJob, decided.value.happened, now);
  });
}
