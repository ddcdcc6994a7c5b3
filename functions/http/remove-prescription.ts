import { removePrescription } from '../../shared/prescriptions/write-prescription.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { OWN_PRESCRIPTION } from '../runtime/own-prescription.ts';
import { empty, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { prescriptionResources } from '../runtime/resources-prescriptions.ts';

const resources = resourcesOf(customerResources, prescriptionResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/me/prescriptions/{prescriptionId}/remove',
  summary: 'Take a prescription off the list; what was ordered from it stays ordered.',
  auth: 'customer',
  request: { pathParameters: OWN_PRESCRIPTION },
  responses: { 204: null },
  refusals: { changed_meanwhile: 409 },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId, pathParameters }) =>
  respond(await removePrescription(resources, { customerId, ...pathParameters }), {
    ...endpoint.refusals,
    accepted: () => empty(),
  }),
);
