import { findCustomer } from '../../shared/customers/find-customer.ts';
import { PermissionView, permissionView } from '../../shared/permission/permission-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';

const resources = resourcesOf(customerResources);

export const endpoint = {
  method: 'GET',
  path: '/v1/me/permissions',
  summary: 'What may reach the customer, by which way and when',
  auth: 'customer',
  responses: { 200: PermissionView },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId }) =>
  respond(await findCustomer(resources, customerId), {
    accepted: (customer) => json(200, permissionView(customer)),
    ...endpoint.refusals,
  }),
);
