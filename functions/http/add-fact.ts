import * as z from 'zod';
import { FACT_ABOUT_LENGTH_MAX } from '../../shared/dialogue/facts/fact.ts';
import { FactsView } from '../../shared/dialogue/facts/fact-view.ts';
import { stateFact } from '../../shared/dialogue/facts/state-fact.ts';
import { TopicCode } from '../../shared/dialogue/facts/topics.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { findPressing } from '../runtime/fact-pressing.ts';
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
  method: 'POST',
  path: '/v1/me/facts',
  summary: 'Say something about yourself; it counts at once, and answers a question about it.',
  auth: 'customer',
  request: {
    body: z.strictObject({
      topic: TopicCode,
      value: z.string().max(400).meta({ description: 'A choice by its code, a day as 4 March.' }),
      about: z.exactOptional(z.string().max(FACT_ABOUT_LENGTH_MAX)).meta({
        description: 'Whom it is about, where the topic is about somebody.',
      }),
    }),
  },
  responses: { 200: FactsView },
  refusals: {
    customer_not_found: 404,
    topic_unknown: { status: 422, field: 'topic' },
    topic_forbidden: { status: 409, field: 'topic' },
    value_missing: { status: 422, field: 'value' },
    value_not_valid: { status: 422, field: 'value' },
    about_missing: { status: 422, field: 'about' },
    fact_not_found: 404,
    too_many_facts: 409,
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async (request) => {
  const pressing = await findPressing(resources, request);
  if (!pressing.ok) return problemReply(404, pressing.refusal);
  const { customer, channel, staff } = pressing.value;
  const { id: customerId, language } = customer;
  const said = { ...request.body, customerId, language, channel, staff };
  return respond(await stateFact(resources, said), {
    ...endpoint.refusals,
    accepted: () => factsAnswer(resources, customer),
  });
});
