import * as z from 'zod';
import { findConversation } from '../../shared/dialogue/find-conversation.ts';
import { LeftOffView, leftOffView, TurnView, turnView } from '../../shared/dialogue/turn-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { pageView } from '../runtime/page-view.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { factResources } from '../runtime/resources-facts.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(customerResources, dialogueResources, factResources, giftResources);

export const endpoint = {
  method: 'GET',
  path: '/v1/me/turns',
  summary: 'What was said on every channel, the newest first, and where we left off.',
  auth: 'customer',
  request: {
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(100).default(30),
      cursor: z.exactOptional(z.string().max(500)),
    }),
  },
  responses: {
    200: z.object({
      leftOff: LeftOffView,
      turns: z.array(TurnView),
      cursor: z.exactOptional(z.string()),
    }),
  },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId, query }) =>
  respond(await findConversation(resources, { customerId, ...query }), {
    ...endpoint.refusals,
    accepted: ({ customer, leftOff, turns }) =>
      json(200, {
        leftOff: leftOffView(leftOff, customer.language),
        ...pageView('turns', turns, turnView),
      }),
  }),
);
