import * as z from 'zod';
import { partsOf } from '../../shared/customers/customer-parts.ts';
import { SENT_MESSAGES } from '../../shared/pages/messages/sent.ts';
import { PERMISSIONS_PATH } from '../../shared/pages/paths.ts';
import { SentPage } from '../../shared/pages/permission/sent-page.tsx';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, LinkToken, page, pageVoice, problemPage, spoilable } from '../runtime/page.tsx';
import { findPermitted } from '../runtime/permission-reply.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { permissionResources } from '../runtime/resources-permission.ts';

const resources = resourcesOf(customerResources, permissionResources);
const LINE_COUNT = 30;

export const endpoint = {
  method: 'GET',
  path: '/permissions/sent',
  summary: 'What was sent to a customer, what was not, and why; also by the link of a mail',
  auth: 'visitor',
  request: {
    query: z.object({ token: LinkToken, cursor: spoilable(z.string().min(1).max(500)) }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
  refusals: { customer_not_found: 404, link_not_valid: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { token, cursor } = request.query;
    return respond(await findPermitted(resources, request, token), {
      ...endpoint.refusals,
      accepted: async (customer) => {
        const found = await resources.outreaches.page({
          ...{ customerId: partsOf(customer), limit: LINE_COUNT },
          ...(cursor === undefined ? {} : { cursor }),
        });
        const voice = pageVoice(request, customer);
        const content = (
          <SentPage
            {...{ voice, token, zone: customer.zone, outreaches: found.items }}
            cursor={found.cursor}
          />
        );
        return page(content, {
          voice,
          title: SENT_MESSAGES[voice.language].title,
          session: request.sessionToken,
          path: PERMISSIONS_PATH,
        });
      },
    });
  },
  { pageOf: problemPage },
);
