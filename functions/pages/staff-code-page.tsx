import * as z from 'zod';
import { CODE_MINUTES } from '../../shared/customers/sign-in.ts';
import { STAFF_PATH, staffPath } from '../../shared/pages/paths.ts';
import { StaffCodePage } from '../../shared/pages/staff/staff-door.tsx';
import type { Endpoint } from '../runtime/endpoint.ts';
import { BROWSER, pageVoice } from '../runtime/page.tsx';
import { redirect } from '../runtime/reply.ts';
import { STAFF_EMAIL_COOKIE, StaffEmailCookie } from '../runtime/staff-cookie.ts';
import { STAFF_DOOR_QUERY, staffNoticeOf } from '../runtime/staff-door-request.ts';
import { staffDoorHandler, staffPage } from '../runtime/staff-handler.tsx';

export const endpoint = {
  method: 'GET',
  path: '/staff/code',
  summary: 'Where the staff enter their code',
  auth: 'staff_door',
  request: {
    query: z.object(STAFF_DOOR_QUERY),
    headers: BROWSER,
    cookies: StaffEmailCookie,
  },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = staffDoorHandler(endpoint, async (request) => {
  const { next, notice } = request.query;
  if (request.member !== undefined) return redirect(next ?? STAFF_PATH);
  const email = request.cookies[STAFF_EMAIL_COOKIE];
  if (email === undefined) return redirect(staffPath({ next }));
  const voice = pageVoice(request);
  const facts = { voice, email, next, notice: staffNoticeOf(notice), minutes: CODE_MINUTES };
  return staffPage(<StaffCodePage {...facts} />, { voice, asker: undefined });
});
