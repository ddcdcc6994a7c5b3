import { CustomerChange, changeCustomer } from '../../shared/customers/change-customer.ts';
import { CustomerView, customerView } from '../../shared/customers/customer-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { ADDRESS_PROBLEMS, recipientErrors } from '../runtime/recipient-problems.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { permissionResources } from '../runtime/resources-permission.ts';

const resources = resourcesOf(customerResources, idResources, permissionResources);

export const endpoint = {
  method: 'PATCH',
  path: '/v1/me',
  summary: 'Change yourself and what reaches you how; a new zone moves reminders and charges.',
  auth: 'customer',
  request: { body: CustomerChange },
  responses: { 200: CustomerView },
  refusals: {
    ...ADDRESS_PROBLEMS,
    paper_needs_address: 422,
    customer_not_found: 404,
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId, body, staff }) =>
  respond(
    await changeCustomer(resources, {
      ...{ customerId, change: body },
      telling: { way: 'api', ...(staff === undefined ? {} : { staffName: staff.name }) },
    }),
    { ...endpoint.refusals, accepted: (customer) => json(200, customerView(customer)) },
    recipientErrors,
  ),
);
