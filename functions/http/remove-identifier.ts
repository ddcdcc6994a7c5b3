import { removeIdentifier } from '../../shared/customers/identifiers/change-identifiers.ts';
import { Identifier } from '../../shared/customers/identifiers/identifier.ts';
import {
  IdentifiersView,
  identifiersView,
} from '../../shared/customers/identifiers/identifiers-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';

const resources = resourcesOf(customerResources, dialogueResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/me/identifiers/remove',
  summary: 'Be known by one less; the address that mail goes to stays until another one is.',
  auth: 'customer',
  request: { body: Identifier },
  responses: { 200: IdentifiersView },
  refusals: {
    last_address: { status: 409, field: 'value' },
    address_in_use: { status: 409, field: 'value' },
    customer_not_found: 404,
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId, body: identifier }) =>
  respond(await removeIdentifier(resources, { customerId, identifier }), {
    ...endpoint.refusals,
    accepted: (customer) => json(200, identifiersView(customer)),
  }),
);
