import * as z from 'zod';
import { CustomerId } from '../../shared/customers/customer.ts';
import { lookAtConversation } from '../../shared/dialogue/look-at-customer.ts';
import { PlaceText, TimelineShow } from '../../shared/managers/timeline/timeline.ts';
import { STAFF_CUSTOMER_MESSAGES } from '../../shared/pages/messages/staff-customer.ts';
import { doneNotice } from '../../shared/pages/notice-of.ts';
import { whyNoMail } from '../../shared/pages/staff/customer-answer.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { BROWSER, NOTICE_QUERY, pageVoice, spoilable } from '../runtime/page.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { factResources } from '../runtime/resources-facts.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { managerResources } from '../runtime/resources-managers.ts';
import { oneCustomerResources } from '../runtime/resources-one-customer.ts';
import { permissionResources } from '../runtime/resources-permission.ts';
import {
  comparableResources,
  countedPurchaseResources,
  valueResources,
} from '../runtime/resources-value.ts';
import { staffCustomerReply } from '../runtime/staff-customer-reply.tsx';
import { staffHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(
  customerResources,
  dialogueResources,
  factResources,
  giftResources,
  idResources,
  permissionResources,
  managerResources,
  oneCustomerResources,
  valueResources,
  comparableResources,
  countedPurchaseResources,
);

export const endpoint = {
  method: 'GET',
  path: '/staff/customers/{customerId}',
  summary: 'One customer for the staff: where we left off, what was said, and a form to answer',
  auth: 'staff:see_customers',
  request: {
    pathParameters: z.object({ customerId: CustomerId }),
    query: z.object({
      ...NOTICE_QUERY,
      before: spoilable(z.string().max(500)),
      show: spoilable(TimelineShow),
      until: spoilable(PlaceText),
    }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const { staff } = request;
  const { customerId } = request.pathParameters;
  const { before: cursor, show = 'all', until, notice } = request.query;
  return respond(await lookAtConversation(resources, { customerId, staff, cursor }), {
    ...endpoint.refusals,
    accepted: (conversation) => {
      const voice = pageVoice(request);
      const { done: says, answeredPageOnly } = STAFF_CUSTOMER_MESSAGES[voice.language];
      const noMail = whyNoMail(conversation.customer, voice);
      const done = noMail === undefined ? says : { ...says, answered: answeredPageOnly(noMail) };
      return staffCustomerReply(resources, {
        ...{ voice, conversation, asker: request },
        ...{ isEarlier: cursor !== undefined, notice: doneNotice(notice, done) },
        wanted: { show, before: until },
      });
    },
  });
});
