import * as z from 'zod';
import { CustomerId } from '../../shared/customers/customer.ts';
import { lookAtCall } from '../../shared/interactions/look-at-call.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { BROWSER, NOTICE_QUERY, pageVoice } from '../runtime/page.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { interactionResources } from '../runtime/resources-interactions.ts';
import { noteResources } from '../runtime/resources-notes.ts';
import { callNotice, staffCallReply } from '../runtime/staff-call-reply.tsx';
import { staffHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(noteResources, interactionResources);

export const endpoint = {
  method: 'GET',
  path: '/staff/calls/{customerId}',
  summary: 'The phone screen: who it is, where we left off, and everything to answer a call with',
  auth: 'staff:take_calls',
  request: {
    pathParameters: z.object({ customerId: CustomerId }),
    query: z.object(NOTICE_QUERY),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const { staff } = request;
  const { customerId } = request.pathParameters;
  return respond(await lookAtCall(resources, { customerId, staff }), {
    ...endpoint.refusals,
    accepted: (screen) => {
      const voice = pageVoice(request);
      const notice = callNotice(request.query.notice, voice);
      return staffCallReply(resources, { ...screen, voice, asker: request, notice });
    },
  });
});
