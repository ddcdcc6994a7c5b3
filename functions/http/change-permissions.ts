import { changePermission } from '../../shared/permission/change-permission.ts';
import { PermissionChange } from '../../shared/permission/permission-change.ts';
import { PermissionView, permissionView } from '../../shared/permission/permission-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { recipientErrors } from '../runtime/recipient-problems.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { permissionResources } from '../runtime/resources-permission.ts';

const resources = resourcesOf(customerResources, idResources, permissionResources);

export const endpoint = {
  method: 'PATCH',
  path: '/v1/me/permissions',
  summary: 'Change what may reach the customer; each thing said is kept as a proof.',
  auth: 'customer',
  request: { body: PermissionChange },
  responses: { 200: PermissionView },
  refusals: {
    paper_needs_address: { status: 422, field: 'choices' },
    date_is_past: 422,
    too_far_ahead: 422,
    customer_not_found: 404,
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async (request) => {
  const { customerId, body: change } = request;
  const staff = request.staff === undefined ? {} : { staffName: request.staff.name };
  return respond(
    await changePermission(resources, { customerId, change, way: 'api', ...staff }),
    { ...endpoint.refusals, accepted: (customer) => json(200, permissionView(customer)) },
    recipientErrors,
  );
});
