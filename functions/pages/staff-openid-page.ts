import * as z from 'zod';
import type { Endpoint } from '../runtime/endpoint.ts';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { openIdResources } from '../runtime/resources-openid.ts';
import { openidCookie } from '../runtime/staff-cookie.ts';
import { STAFF_DOOR_QUERY } from '../runtime/staff-door-request.ts';
import { staffDoorHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(openIdResources);

export const endpoint = {
  method: 'GET',
  path: '/staff/openid',
  summary: 'Leads the staff to the provider at whom they sign in to everything',
  auth: 'staff_door',
  request: { query: z.object({ next: STAFF_DOOR_QUERY.next }) },
  responses: {},
} as const satisfies Endpoint;

export const handler = staffDoorHandler(endpoint, async ({ query: { next } }) => {
  const { url, attempt } = await resources.openId.begin();
  return redirect(url, { cookies: [openidCookie({ attempt, next })] });
});
