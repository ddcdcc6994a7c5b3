import * as z from 'zod';
import { DataExportId } from '../../shared/privacy/data-export.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { DATA_LINK_SECONDS } from '../runtime/my-data-reply.tsx';
import { problemPage, signedIn } from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { fileResources } from '../runtime/resources-files.ts';
import { privacyResources } from '../runtime/resources-privacy.ts';

const resources = resourcesOf(fileResources, privacyResources);

export const endpoint = {
  method: 'GET',
  path: '/my-data/exports/{exportId}/{format}',
  summary: 'Leads to what was put together, for some minutes',
  auth: 'visitor',
  request: {
    pathParameters: z.object({ exportId: DataExportId, format: z.enum(['html', 'json']) }),
  },
  responses: {},
} as const satisfies Endpoint;

/** The link dies; whoever comes back is asked for their session again. */
export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { exportId, format } = request.pathParameters;
    const ref = { customerId: signedIn(request), exportId };
    const found = await resources.dataExports.find(ref);
    if (found?.state !== 'ready') return problemReply(404, 'export_not_found');
    const key = format === 'html' ? found.htmlKey : found.jsonKey;
    return redirect(await resources.files.linkTo(key, { expiresInSeconds: DATA_LINK_SECONDS }));
  },
  { pageOf: problemPage },
);
