import * as z from 'zod';
import { CustomerId } from '../../shared/customers/customer.ts';
import { openHandover } from '../../shared/managers/open-handover.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { BROWSER, pageVoice } from '../runtime/page.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { factResources } from '../runtime/resources-facts.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { managerResources } from '../runtime/resources-managers.ts';
import { staffHandler } from '../runtime/staff-handler.tsx';
import { staffHandoverReply } from '../runtime/staff-handover-reply.tsx';

const resources = resourcesOf(
  customerResources,
  dialogueResources,
  factResources,
  giftResources,
  managerResources,
);

export const endpoint = {
  method: 'GET',
  path: '/staff/customers/{customerId}/handover',
  summary: 'Give a customer to another manager: who has room, and a brief to change',
  auth: 'staff:hand_over_customers',
  request: { pathParameters: z.object({ customerId: CustomerId }), headers: BROWSER },
  responses: { 200: 'html' },
  refusals: { customer_not_found: 404, customer_not_managed: 409, not_your_customer: 403 },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const voice = pageVoice(request);
  const { customerId } = request.pathParameters;
  const { member } = request;
  const { language } = voice;
  return respond(await openHandover(resources, { customerId, member, language }), {
    ...endpoint.refusals,
    accepted: (begun) => staffHandoverReply({ voice, asker: request, begun }),
  });
});
