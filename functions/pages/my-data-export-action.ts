import { MY_DATA_PATH, pathWith } from '../../shared/pages/paths.ts';
import { askForExport } from '../../shared/privacy/ask-for-export.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { problemPage, signedIn } from '../runtime/page.tsx';
import { redirect, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { privacyResources } from '../runtime/resources-privacy.ts';

const resources = resourcesOf(customerResources, idResources, privacyResources);

export const endpoint = {
  method: 'POST',
  path: '/my-data/exports',
  summary: 'Have everything put together by a worker, who writes a mail when it is there',
  auth: 'visitor',
  bodyType: 'form',
  responses: {},
  refusals: { customer_not_found: 404, changed_meanwhile: 503 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) =>
    respond(await askForExport(resources, signedIn(request)), {
      ...endpoint.refusals,
      accepted: () => redirect(pathWith(MY_DATA_PATH, { notice: 'asked' })),
    }),
  { pageOf: problemPage },
);
