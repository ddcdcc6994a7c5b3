import * as z from 'zod';
import { beginCardSetup } from '../../shared/customers/begin-card-setup.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { environment } from '../runtime/environment.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { paymentResources } from '../runtime/resources-payments.ts';

const resources = resourcesOf(customerResources, paymentResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/me/payment-methods',
  summary: 'Begin saving a card: send the browser to `url`, then finish with `setupRef`.',
  auth: 'customer',
  responses: { 201: z.object({ setupRef: z.string(), url: z.string() }) },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId }) =>
  respond(await beginCardSetup(resources, { customerId, siteUrl: environment('site').SITE_URL }), {
    ...endpoint.refusals,
    accepted: (setup) => json(201, setup),
  }),
);
