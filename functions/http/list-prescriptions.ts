import * as z from 'zod';
import { findRegulars } from '../../shared/prescriptions/find-regulars.ts';
import { RegularView, regularView } from '../../shared/prescriptions/prescription-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { prescriptionResources } from '../runtime/resources-prescriptions.ts';

const resources = resourcesOf(
  prescriptionResources,
  catalogueResources,
  customerResources,
  giftResources,
);

export const endpoint = {
  method: 'GET',
  path: '/v1/me/prescriptions',
  summary: 'What the customer buys again and again, with what the same again would cost now.',
  auth: 'customer',
  request: {},
  responses: { 200: z.object({ prescriptions: z.array(RegularView) }) },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerIds }) =>
  respond(await findRegulars(resources, customerIds), {
    ...endpoint.refusals,
    accepted: ({ regulars }) => json(200, { prescriptions: regulars.map(regularView) }),
  }),
);
