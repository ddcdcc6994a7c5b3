import * as z from 'zod';
import { signInStaff } from '../../shared/customers/staff-sign-in.ts';
import { STAFF_PATH, staffPath } from '../../shared/pages/paths.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { spoilable } from '../runtime/page.tsx';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { staffCookie } from '../runtime/staff-cookie.ts';
import { isStaffPath, staffHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(customerResources, idResources);

export const endpoint = {
  method: 'POST',
  path: '/staff',
  summary: 'Exchange a key of the staff for a session of eight hours',
  auth: 'staff',
  bodyType: 'form',
  request: {
    body: z.object({
      key: z.string().max(1000),
      next: spoilable(z.string().refine(isStaffPath)),
    }),
  },
  responses: {},
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async ({ body: { key, next } }) => {
  const signedIn = await signInStaff(resources, key);
  if (!signedIn.ok) return redirect(staffPath({ notice: signedIn.refusal, next }));
  const { token, session } = signedIn.value;
  return redirect(next ?? STAFF_PATH, {
    cookies: [staffCookie(token, resources.clock.now(), session.expiresAt)],
  });
});
