import * as z from 'zod';
import { DeclineMailPage, declineMailTitle } from '../../shared/pages/decline-mail-page.tsx';
import { declineMail } from '../../shared/permission/open-permission-link.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, page, pageVoice, problemPage } from '../runtime/page.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { permissionResources } from '../runtime/resources-permission.ts';

const resources = resourcesOf(customerResources, idResources, permissionResources);

/**
 * Mail programs post here by themselves (RFC 8058), from no page of ours and with no cookie: the
 * token in the address is all that counts. It answers at once, since a redirect would become a GET.
 */
export const endpoint = {
  method: 'POST',
  path: '/decline-mail',
  summary: 'Ends one kind of mail for the customer whose link it is',
  auth: 'visitor',
  bodyType: 'raw',
  request: { query: z.object({ token: z.string().max(200).catch('') }), headers: BROWSER },
  responses: { 200: 'html' },
  refusals: { link_not_valid: 404, customer_not_found: 404, changed_meanwhile: 503 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { token } = request.query;
    return respond(await declineMail(resources, token), {
      ...endpoint.refusals,
      accepted: ({ mail, customer }) => {
        const voice = pageVoice(request, customer);
        const props = { voice, mail, token, isDeclined: true };
        return page(<DeclineMailPage {...props} />, {
          voice,
          title: declineMailTitle(props),
          session: request.sessionToken,
        });
      },
    });
  },
  { pageOf: problemPage },
);
