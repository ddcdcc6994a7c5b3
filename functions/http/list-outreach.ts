import * as z from 'zod';
import { OutreachView, outreachView } from '../../shared/permission/permission-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { pageView } from '../runtime/page-view.ts';
import { json } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { permissionResources } from '../runtime/resources-permission.ts';

const resources = resourcesOf(customerResources, permissionResources);

export const endpoint = {
  method: 'GET',
  path: '/v1/me/outreach',
  summary: 'What was sent to the customer, what was not, and why; the newest first.',
  auth: 'customer',
  request: {
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(100).default(50),
      cursor: z.exactOptional(z.string().max(500)),
    }),
  },
  responses: {
    200: z.object({ outreach: z.array(OutreachView), cursor: z.exactOptional(z.string()) }),
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerIds, query }) => {
  const page = await resources.outreaches.page({ customerId: customerIds, ...query });
  return json(200, pageView('outreach', page, outreachView));
});
