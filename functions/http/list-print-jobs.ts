import * as z from 'zod';
import { Instant } from '../../shared/kernel/time.ts';
import { listPrintJobs } from '../../shared/print/list-print-jobs.ts';
import { PrintJobView, printJobView } from '../../shared/print/print-job-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { pageView } from '../runtime/page-view.ts';
import { json } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { fileResources } from '../runtime/resources-files.ts';
import { printResources } from '../runtime/resources-print.ts';

const resources = resourcesOf(printResources, fileResources);

/** Longer than a postcard is of use. */
const SINCE_DAYS_DEFAULT = 30;

export const endpoint = {
  method: 'GET',
  path: '/v1/print-jobs',
  summary: 'What is to be printed and was not, in order of its making; for print houses that poll.',
  auth: 'apiKey:print',
  request: {
    query: z.strictObject({
      since: z
        .exactOptional(Instant)
        .meta({ description: '30 days ago unless said. Begin an hour before the last poll.' }),
      limit: z.coerce.number().int().min(1).max(100).default(50),
      cursor: z.exactOptional(z.string().max(2000)),
    }),
  },
  responses: {
    200: z.object({ printJobs: z.array(PrintJobView), cursor: z.exactOptional(z.string()) }),
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ query }) => {
  const since = query.since ?? resources.clock.now().subtract({ hours: 24 * SINCE_DAYS_DEFAULT });
  const page = await listPrintJobs(resources, { ...query, since });
  return json(200, pageView('printJobs', page, printJobView));
});
