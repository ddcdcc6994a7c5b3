import { findCustomer } from '../../shared/customers/find-customer.ts';
import {
  IdentifiersView,
  identifiersView,
} from '../../shared/customers/identifiers/identifiers-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';

const resources = resourcesOf(customerResources);

export const endpoint = {
  method: 'GET',
  path: '/v1/me/identifiers',
  summary: 'By what you are known: mail addresses, phone numbers, store cards',
  auth: 'customer',
  responses: { 200: IdentifiersView },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId }) =>
  respond(await findCustomer(resources, customerId), {
    accepted: (customer) => json(200, identifiersView(customer)),
    ...endpoint.refusals,
  }),
);
