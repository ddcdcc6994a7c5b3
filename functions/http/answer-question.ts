import * as z from 'zod';
import { FACT_ABOUT_LENGTH_MAX } from '../../shared/dialogue/facts/fact.ts';
import { FactsView } from '../../shared/dialogue/facts/fact-view.ts';
import { pressKnown } from '../../shared/dialogue/facts/press-known.ts';
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
  path: '/v1/me/questions/{topic}',
  summary: 'Answer the question about a topic, or leave it: for now, or for good.',
  auth: 'customer',
  request: {
    pathParameters: z.object({ topic: TopicCode }),
    body: z.discriminatedUnion('do', [
      z.strictObject({
        do: z.literal('answer'),
        value: z.string().max(400),
        about: z.exactOptional(z.string().max(FACT_ABOUT_LENGTH_MAX)),
      }),
      z.strictObject({ do: z.enum(['not_now', 'never']) }),
    ]),
  },
  responses: { 200: FactsView },
  refusals: {
    customer_not_found: 404,
    topic_unknown: 404,
    topic_forbidden: 409,
    value_missing: { status: 422, field: 'value' },
    value_not_valid: { status: 422, field: 'value' },
    about_missing: { status: 422, field: 'about' },
    fact_not_found: 404,
    not_proposed: 409,
    too_many_facts: 409,
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async (request) => {
  const { pathParameters, body } = request;
  const pressing = await findPressing(resources, request);
  if (!pressing.ok) return problemReply(404, pressing.refusal);
  const press = { ...body, topic: pathParameters.topic };
  return respond(await pressKnown(resources, pressing.value, press), {
    ...endpoint.refusals,
    accepted: () => factsAnswer(resources, pressing.value.customer),
  });
});
