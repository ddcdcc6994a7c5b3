import * as z from 'zod';
import type { StaffNotice } from '../../shared/pages/messages/staff.ts';
import { STAFF_PATH, staffPath } from '../../shared/pages/paths.ts';
import { staffCodePath } from '../../shared/pages/staff-door-paths.ts';
import { confirmStaffSignIn } from '../../shared/staff/confirm-staff-sign-in.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { environment } from '../runtime/environment.ts';
import { problemReply } from '../runtime/problem.ts';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { staffResources } from '../runtime/resources-staff.ts';
import {
  endedStaffEmailCookie,
  STAFF_EMAIL_COOKIE,
  StaffEmailCookie,
  staffCookie,
} from '../runtime/staff-cookie.ts';
import { STAFF_DOOR_QUERY } from '../runtime/staff-door-request.ts';
import { staffDoorHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(staffResources, idResources);

export const endpoint = {
  method: 'POST',
  path: '/staff/code',
  summary: 'Exchange the code for a session of eight hours',
  auth: 'staff_door',
  bodyType: 'form',
  request: {
    cookies: StaffEmailCookie,
    // People copy the code with the space that they read in it.
    body: z.object({ code: z.string().max(20), next: STAFF_DOOR_QUERY.next }),
  },
  responses: {},
} as const satisfies Endpoint;

type Refusal = Extract<Awaited<ReturnType<typeof confirmStaffSignIn>>, { ok: false }>['refusal'];

const NOTICES: Readonly<Record<Refusal, StaffNotice>> = {
  wrong_code: 'wrong_code',
  code_expired: 'code_expired',
  code_used_up: 'code_used_up',
  changed_meanwhile: 'sign_in_again',
};

export const handler = staffDoorHandler(endpoint, async ({ cookies, body: { code, next } }) => {
  if (environment('staff').STAFF_CODES !== 'mailed') return problemReply(404, 'not_found');
  const email = cookies[STAFF_EMAIL_COOKIE];
  if (email === undefined) return redirect(staffPath({ next }));
  const digits = code.replace(/\s/g, '');
  const confirmed = await confirmStaffSignIn(resources, { email, code: digits });
  if (!confirmed.ok) return redirect(staffCodePath({ next, notice: NOTICES[confirmed.refusal] }));
  const { token, session } = confirmed.value;
  return redirect(next ?? STAFF_PATH, {
    cookies: [
      staffCookie(token, resources.clock.now(), session.expiresAt),
      endedStaffEmailCookie(),
    ],
  });
});
