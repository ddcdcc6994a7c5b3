import * as z from 'zod';
import { BoughtPage } from '../../shared/pages/bought/bought-page.tsx';
import { BOUGHT_MESSAGES } from '../../shared/pages/messages/bought.ts';
import { BOUGHT_PATH } from '../../shared/pages/paths.ts';
import { findHistory } from '../../shared/purchases/find-history.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, page, pageVoice, problemPage, signedIn, spoilable } from '../runtime/page.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { purchaseResources } from '../runtime/resources-purchases.ts';

const resources = resourcesOf(purchaseResources);

export const endpoint = {
  method: 'GET',
  path: '/bought',
  summary: 'What whoever is signed in bought, here and elsewhere',
  auth: 'visitor',
  request: {
    query: z.object({ page: spoilable(z.coerce.number<string>().int().min(1).max(10_000)) }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { page: wanted = 1 } = request.query;
    const customerId = signedIn(request);
    return respond(await findHistory(resources, { customerId, page: wanted }), {
      ...endpoint.refusals,
      accepted: ({ customer, ...history }) => {
        const voice = pageVoice(request, customer);
        const { title } = BOUGHT_MESSAGES[voice.language];
        return page(<BoughtPage voice={voice} {...history} />, {
          ...{ voice, title, session: request.sessionToken, path: BOUGHT_PATH },
        });
      },
    });
  },
  { pageOf: problemPage },
);
