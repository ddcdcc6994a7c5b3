import * as z from 'zod';
import { choosePrimaryEmail } from '../../shared/customers/identifiers/change-identifiers.ts';
import {
  IdentifiersView,
  identifiersView,
} from '../../shared/customers/identifiers/identifiers-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { permissionResources } from '../runtime/resources-permission.ts';

const resources = resourcesOf(customerResources, permissionResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/me/identifiers/primary',
  summary: 'Choose the one of your addresses that mail goes to',
  auth: 'customer',
  request: { body: z.strictObject({ address: z.string().max(254) }) },
  responses: { 200: IdentifiersView },
  refusals: {
    email_invalid: { status: 422, field: 'address' },
    address_not_theirs: { status: 409, field: 'address' },
    address_unreachable: { status: 409, field: 'address' },
    customer_not_found: 404,
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId, body }) =>
  respond(await choosePrimaryEmail(resources, { customerId, email: body.address }), {
    ...endpoint.refusals,
    accepted: (customer) => json(200, identifiersView(customer)),
  }),
);
