import * as z from 'zod';
import { findCustomer } from '../../shared/customers/find-customer.ts';
import { FactsView } from '../../shared/dialogue/facts/fact-view.ts';
import { changeFactSettings } from '../../shared/dialogue/facts/forget-fact.ts';
import { TopicCode } from '../../shared/dialogue/facts/topics.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { factsAnswer } from '../runtime/facts-answer.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { problemReply } from '../runtime/problem.ts';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { factResources } from '../runtime/resources-facts.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(customerResources, dialogueResources, factResources, idResources);

export const endpoint = {
  method: 'PATCH',
  path: '/v1/me/facts',
  summary: 'Forbid a topic, which erases what is known of it; allow one again; allow conclusions.',
  auth: 'customer',
  request: {
    body: z.strictObject({
      forbid: z.exactOptional(TopicCode),
      allow: z.exactOptional(TopicCode),
      isInferenceAllowed: z.exactOptional(z.boolean()),
    }),
  },
  responses: { 200: FactsView },
  refusals: {
    customer_not_found: 404,
    topic_unknown: { status: 422, field: 'forbid' },
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId, body }) => {
  const found = await findCustomer(resources, customerId);
  if (!found.ok) return problemReply(404, found.refusal);
  return respond(await changeFactSettings(resources, { customerId, ...body }), {
    ...endpoint.refusals,
    accepted: () => factsAnswer(resources, found.value),
  });
});
