import * as z from 'zod';
import { CustomerView, customerView } from '../../shared/customers/customer-view.ts';
import { finishCardSetup } from '../../shared/customers/finish-card-setup.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { paymentResources } from '../runtime/resources-payments.ts';

const resources = resourcesOf(customerResources, idResources, paymentResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/me/payment-methods/{setupRef}/finish',
  summary: 'Save the card that the customer entered; it is charged from now on.',
  auth: 'customer',
  request: { pathParameters: z.object({ setupRef: z.string().min(1).max(255) }) },
  responses: { 200: CustomerView },
  refusals: {
    unknown_setup: 404,
    customer_not_found: 404,
    not_finished: 409,
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId, pathParameters }) =>
  respond(await finishCardSetup(resources, { customerId, ...pathParameters }), {
    ...endpoint.refusals,
    accepted: (customer) => json(200, customerView(customer)),
  }),
);
