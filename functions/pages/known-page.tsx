import * as z from 'zod';
import { findCustomer } from '../../shared/customers/find-customer.ts';
import { FactId } from '../../shared/dialogue/facts/fact.ts';
import { observeOrders } from '../../shared/dialogue/facts/observe-orders.ts';
import { TopicCode } from '../../shared/dialogue/facts/topics.ts';
import { KNOWN_MESSAGES } from '../../shared/pages/messages/known.ts';
import { doneNotice, refusedNotice } from '../../shared/pages/notice-of.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { knownReply } from '../runtime/known-reply.tsx';
import {
  BROWSER,
  NOTICE_QUERY,
  pageVoice,
  problemPage,
  signedIn,
  spoilable,
} from '../runtime/page.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { factResources } from '../runtime/resources-facts.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(
  customerResources,
  dialogueResources,
  factResources,
  giftResources,
  idResources,
);

export const endpoint = {
  method: 'GET',
  path: '/known',
  summary: 'What is known about a customer, how we know it, and the one question to ask now',
  auth: 'visitor',
  request: {
    query: z.object({
      ...NOTICE_QUERY,
      tell: spoilable(TopicCode),
      forbid: spoilable(TopicCode),
      correct: spoilable(FactId),
      forget: spoilable(FactId),
    }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customerId = signedIn(request);
    const found = await findCustomer(resources, customerId);
    // What could not be kept at this moment is seen again the next time.
    if (found.ok) await observeOrders(resources, customerId);
    return respond(found, {
      ...endpoint.refusals,
      accepted: (customer) => {
        const voice = pageVoice(request, customer);
        const { done, refused } = KNOWN_MESSAGES[voice.language];
        const { notice, ...ask } = request.query;
        return knownReply(resources, {
          ...{ customer, voice, session: request.sessionToken, ask },
          notice: doneNotice(notice, done) ?? refusedNotice(notice, refused),
        });
      },
    });
  },
  { pageOf: problemPage },
);
