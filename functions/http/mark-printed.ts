import * as z from 'zod';
import { markPrinted } from '../../shared/print/mark-printed.ts';
import { PrintJobId } from '../../shared/print/print-job.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { printResources } from '../runtime/resources-print.ts';

const resources = resourcesOf(printResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/print-jobs/{printJobId}/printed',
  summary: 'A print house has printed it; it leaves the list. Repeats are welcome.',
  auth: 'apiKey:print',
  request: { pathParameters: z.object({ printJobId: PrintJobId }) },
  responses: { 200: z.object({ printJobId: PrintJobId, state: z.string() }) },
  refusals: { print_job_not_found: 404, not_ready: 409, changed_meanwhile: 409 },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ pathParameters }) =>
  respond(await markPrinted(resources, pathParameters.printJobId), {
    ...endpoint.refusals,
    accepted: ({ id: printJobId, state }) => json(200, { printJobId, state }),
  }),
);
