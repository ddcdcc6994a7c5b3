import * as z from 'zod';
import { DeclineMailPage, declineMailTitle } from '../../shared/pages/decline-mail-page.tsx';
import { findMailDecline, isDeclined } from '../../shared/permission/open-permission-link.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, page, pageVoice, problemPage } from '../runtime/page.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';

const resources = resourcesOf(customerResources);

export const endpoint = {
  method: 'GET',
  path: '/decline-mail',
  summary: 'Asks once more before it ends a kind of mail; opening it changes nothing',
  auth: 'visitor',
  request: { query: z.object({ token: z.string().max(200).catch('') }), headers: BROWSER },
  responses: { 200: 'html' },
  refusals: { link_not_valid: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { token } = request.query;
    return respond(await findMailDecline(resources, token), {
      ...endpoint.refusals,
      accepted: ({ mail, customer }) => {
        const voice = pageVoice(request, customer);
        const props = { voice, mail, token, isDeclined: isDeclined(customer, mail) };
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
