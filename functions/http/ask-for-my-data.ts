import * as z from 'zod';
import { askForExport } from '../../shared/privacy/ask-for-export.ts';
import { DataExportId } from '../../shared/privacy/data-export.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { privacyResources } from '../runtime/resources-privacy.ts';

const resources = resourcesOf(customerResources, idResources, privacyResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/me/data-exports',
  summary: 'Has everything that we have on the customer put together; ready within minutes',
  auth: 'customer',
  responses: { 202: z.object({ exportId: DataExportId, state: z.enum(['asked', 'ready']) }) },
  refusals: { customer_not_found: 404, changed_meanwhile: 409 },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId }) =>
  respond(await askForExport(resources, customerId), {
    accepted: ({ id: exportId, state }) => json(202, { exportId, state }),
    ...endpoint.refusals,
  }),
);
