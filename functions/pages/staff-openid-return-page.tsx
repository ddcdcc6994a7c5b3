import * as z from 'zod';
import { STAFF_PATH, staffPath } from '../../shared/pages/paths.ts';
import { StaffReturnedPage } from '../../shared/pages/staff/staff-door.tsx';
import { STAFF_OPENID_RETURN_PATH } from '../../shared/pages/staff-door-paths.ts';
import { signInByProvider } from '../../shared/staff/sign-in-by-provider.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { environment } from '../runtime/environment.ts';
import { BROWSER, pageVoice } from '../runtime/page.tsx';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { openIdResources } from '../runtime/resources-openid.ts';
import { staffResources } from '../runtime/resources-staff.ts';
import {
  endedOpenidCookie,
  OPENID_COOKIE,
  OpenidCookie,
  staffCookie,
} from '../runtime/staff-cookie.ts';
import { staffDoorHandler, staffPage } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(staffResources, idResources, openIdResources);

export const endpoint = {
  method: 'GET',
  path: '/staff/openid/return',
  summary: 'Where the provider sends the staff back to, with a session of eight hours',
  auth: 'staff_door',
  request: {
    /** Its meaning is the provider's. */
    query: z.record(z.string().max(100), z.string().max(8000)),
    headers: BROWSER,
    cookies: OpenidCookie,
  },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = staffDoorHandler(endpoint, async (request) => {
  const remembered = request.cookies[OPENID_COOKIE];
  if (remembered === undefined) return redirect(staffPath({ notice: 'sign_in_broken_off' }));
  const { next, attempt } = remembered;
  const { SITE_URL } = environment('site');
  const returnedTo = new URL(STAFF_OPENID_RETURN_PATH, SITE_URL);
  returnedTo.search = new URLSearchParams(request.query).toString();
  const signedIn = await signInByProvider(resources, { returnedTo, attempt });
  if (!signedIn.ok) {
    return redirect(staffPath({ notice: signedIn.refusal, next }), {
      cookies: [endedOpenidCookie()],
    });
  }
  const { token, session, member } = signedIn.value;
  const voice = pageVoice(request);
  const onTo = next ?? STAFF_PATH;
  const props = { voice, name: member.name, next: onTo };
  const reply = staffPage(<StaffReturnedPage {...props} />, { voice, asker: undefined });
  const now = resources.clock.now();
  return {
    ...reply,
    // The visit began at the provider's, so the browser would bring no strict cookie along after a
    // redirect: it opens the next page from this one.
    headers: { ...reply.headers, refresh: `0; url=${onTo}` },
    cookies: [staffCookie(token, now, session.expiresAt), endedOpenidCookie()],
  };
});
