import { makePrintJobPdf } from '../../shared/print/make-print-job-pdf.ts';
import { PrintJobAdded } from '../../shared/print/print-events.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { fileResources } from '../runtime/resources-files.ts';
import { pressResources } from '../runtime/resources-press.ts';
import { printResources } from '../runtime/resources-print.ts';

const resources = resourcesOf(printResources, pressResources, fileResources);

export const handler = eventHandler({
  event: PrintJobAdded,
  handle: ({ printJobId }) => makePrintJobPdf(resources, printJobId),
  retry: ['changed_meanwhile'],
  // Drawing takes the processor: two at once would only take twice as long and twice the memory.
  concurrencyMax: 1,
});
