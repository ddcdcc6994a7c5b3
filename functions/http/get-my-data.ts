import * as z from 'zod';
import { DataExportId } from '../../shared/privacy/data-export.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { DATA_LINK_SECONDS } from '../runtime/my-data-reply.tsx';
import { problemReply } from '../runtime/problem.ts';
import { json } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { fileResources } from '../runtime/resources-files.ts';
import { privacyResources } from '../runtime/resources-privacy.ts';

const resources = resourcesOf(customerResources, fileResources, privacyResources);

export const endpoint = {
  method: 'GET',
  path: '/v1/me/data-exports/{exportId}',
  summary: 'How far it is; when it is ready, with links for ten minutes. Kept for a week.',
  auth: 'customer',
  request: { pathParameters: z.object({ exportId: DataExportId }) },
  responses: {
    200: z.object({
      exportId: DataExportId,
      state: z.enum(['asked', 'ready']),
      jsonUrl: z.exactOptional(z.string()),
      htmlUrl: z.exactOptional(z.string()),
    }),
  },
  refusals: { export_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId, pathParameters }) => {
  const found = await resources.dataExports.find({ customerId, ...pathParameters });
  if (found === undefined) return problemReply(404, 'export_not_found');
  const { id: exportId, state } = found;
  if (found.state === 'asked') return json(200, { exportId, state });
  const terms = { expiresInSeconds: DATA_LINK_SECONDS };
  const [jsonUrl, htmlUrl] = await Promise.all([
    resources.files.linkTo(found.jsonKey, terms),
    resources.files.linkTo(found.htmlKey, terms),
  ]);
  return json(200, { exportId, state, jsonUrl, htmlUrl });
});
