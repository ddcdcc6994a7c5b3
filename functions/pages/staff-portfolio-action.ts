import * as z from 'zod';
import { CustomerId } from '../../shared/customers/customer.ts';
import { Alert } from '../../shared/managers/alert.ts';
import { markAlertRead, markAssignedRead } from '../../shared/managers/tell-manager.ts';
import { STAFF_PORTFOLIO_PATH } from '../../shared/pages/manager-paths.ts';
import { pathWith } from '../../shared/pages/paths.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { redirect, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { managerResources } from '../runtime/resources-managers.ts';
import { staffHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(managerResources);

export const endpoint = {
  method: 'POST',
  path: '/staff/portfolio',
  summary: 'Say that one has seen what a customer said or did',
  auth: 'staff:see_portfolio',
  bodyType: 'form',
  request: {
    body: z.discriminatedUnion('do', [
      z.object({ do: z.literal('seen'), customerId: CustomerId, alertId: Alert.shape.id }),
      z.object({ do: z.literal('seen_assigned') }),
    ]),
  },
  responses: {},
  refusals: { alert_not_found: 404, changed_meanwhile: 503 },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async ({ body, member }) => {
  const accepted = () => redirect(pathWith(STAFF_PORTFOLIO_PATH, { notice: 'seen' }));
  if (body.do === 'seen_assigned') {
    return respond(await markAssignedRead(resources, member.id), {
      ...{ ...endpoint.refusals, accepted },
    });
  }
  const { customerId, alertId } = body;
  return respond(await markAlertRead(resources, { customerId, alertId, managerId: member.id }), {
    ...{ ...endpoint.refusals, accepted },
  });
});
