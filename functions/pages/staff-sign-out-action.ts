import { signOutStaff } from '../../shared/customers/staff-sign-in.ts';
import { staffPath } from '../../shared/pages/paths.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { endedStaffCookie } from '../runtime/staff-cookie.ts';
import { staffHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(customerResources);

export const endpoint = {
  method: 'POST',
  path: '/staff/sign-out',
  summary: 'End the session of this browser',
  auth: 'staff',
  bodyType: 'form',
  responses: {},
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async ({ sessionToken }) => {
  if (sessionToken !== undefined) await signOutStaff(resources, sessionToken);
  return redirect(staffPath({ notice: 'staff_signed_out' }), { cookies: [endedStaffCookie()] });
});
