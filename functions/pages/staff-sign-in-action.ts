import * as z from 'zod';
import type { StaffNotice } from '../../shared/pages/messages/staff.ts';
import { languageOf } from '../../shared/pages/page-voice.ts';
import { staffPath } from '../../shared/pages/paths.ts';
import { staffCodePath } from '../../shared/pages/staff-door-paths.ts';
import { beginStaffSignIn } from '../../shared/staff/begin-staff-sign-in.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { environment } from '../runtime/environment.ts';
import { BROWSER, spoilable } from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { signInMailResources } from '../runtime/resources-mail.ts';
import { staffResources } from '../runtime/resources-staff.ts';
import { staffEmailCookie } from '../runtime/staff-cookie.ts';
import { STAFF_DOOR_QUERY } from '../runtime/staff-door-request.ts';
import { staffDoorHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(staffResources, idResources, signInMailResources);

export const endpoint = {
  method: 'POST',
  path: '/staff',
  summary: 'Mail a code to whoever is on the staff; the answer is the same for every address',
  auth: 'staff_door',
  bodyType: 'form',
  request: {
    headers: BROWSER,
    body: z.object({
      email: z.string().max(254),
      next: STAFF_DOOR_QUERY.next,
      /** Pressed on the page where the code is entered. */
      again: spoilable(z.literal('yes')),
    }),
  },
  responses: {},
} as const satisfies Endpoint;

type Refusal = Extract<Awaited<ReturnType<typeof beginStaffSignIn>>, { ok: false }>['refusal'];

const NOTICES: Readonly<Record<Refusal, StaffNotice>> = {
  email_invalid: 'email_invalid',
  too_many_codes: 'too_many_codes',
  changed_meanwhile: 'sign_in_again',
};

export const handler = staffDoorHandler(endpoint, async ({ headers, body }) => {
  const { email, next, again } = body;
  if (environment('staff').STAFF_CODES !== 'mailed') return problemReply(404, 'not_found');
  const language = languageOf(headers['accept-language']);
  const begun = await beginStaffSignIn(resources, { email, language });
  const remembered = { cookies: [staffEmailCookie(email.trim())] };
  if (begun.ok) {
    const notice = again === undefined ? undefined : 'staff_code_sent';
    return redirect(staffCodePath({ next, notice }), remembered);
  }
  // The last code that was sent may still be entered.
  const path = begun.refusal === 'too_many_codes' ? staffCodePath : staffPath;
  return redirect(path({ next, notice: NOTICES[begun.refusal] }), remembered);
});
