import { staffPath } from '../../shared/pages/paths.ts';
import { signOutStaff } from '../../shared/staff/find-staff.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { staffResources } from '../runtime/resources-staff.ts';
import { endedStaffCookie } from '../runtime/staff-cookie.ts';
import { staffDoorHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(staffResources);

export const endpoint = {
  method: 'POST',
  path: '/staff/sign-out',
  summary: 'End the session of this browser',
  auth: 'staff_door',
  bodyType: 'form',
  responses: {},
} as const satisfies Endpoint;

export const handler = staffDoorHandler(endpoint, async ({ sessionToken }) => {
  if (sessionToken !== undefined) await signOutStaff(resources, sessionToken);
  return redirect(staffPath({ notice: 'staff_signed_out' }), { cookies: [endedStaffCookie()] });
});
