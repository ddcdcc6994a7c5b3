import { findCustomer } from '../../shared/customers/find-customer.ts';
import { FactsView } from '../../shared/dialogue/facts/fact-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { factsAnswer } from '../runtime/facts-answer.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { factResources } from '../runtime/resources-facts.ts';

const resources = resourcesOf(customerResources, factResources);

export const endpoint = {
  method: 'GET',
  path: '/v1/me/facts',
  summary: 'What is known about you, how we know it, what you forbade, and the next question.',
  auth: 'customer',
  responses: { 200: FactsView },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId }) =>
  respond(await findCustomer(resources, customerId), {
    ...endpoint.refusals,
    accepted: (customer) => factsAnswer(resources, customer),
  }),
);
