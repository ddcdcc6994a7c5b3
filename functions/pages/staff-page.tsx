import * as z from 'zod';
import { listWaiting } from '../../shared/dialogue/list-waiting.ts';
import { StaffSignInPage } from '../../shared/pages/staff/staff-door.tsx';
import { StaffFrontPage } from '../../shared/pages/staff/staff-page.tsx';
import { mayMember } from '../../shared/staff/may.ts';
import type { Endpoint, RequestOf } from '../runtime/endpoint.ts';
import { environment } from '../runtime/environment.ts';
import { BROWSER, pageVoice, spoilable } from '../runtime/page.tsx';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { STAFF_EMAIL_COOKIE, StaffEmailCookie } from '../runtime/staff-cookie.ts';
import { STAFF_DOOR_QUERY, staffNoticeOf } from '../runtime/staff-door-request.ts';
import { staffDoorHandler, staffPage } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(customerResources, dialogueResources);

const WAITING_COUNT = 25;

export const endpoint = {
  method: 'GET',
  path: '/staff',
  summary: 'Where the staff sign in, see who is waiting, and open a customer or a returned form',
  auth: 'staff_door',
  request: {
    query: z.object({ ...STAFF_DOOR_QUERY, after: spoilable(z.string().max(500)) }),
    headers: BROWSER,
    cookies: StaffEmailCookie,
  },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = staffDoorHandler(endpoint, async (request) => {
  const { member, sessionToken, query } = request;
  const voice = pageVoice(request);
  const notice = staffNoticeOf(query.notice);
  // All who are signed in come by here; who waits, only some of them see.
  if (member === undefined || sessionToken === undefined) return door(request);
  const asker = { member, sessionToken };
  const waiting = mayMember(member, 'see_desk')
    ? await listWaiting(resources, {
        limit: WAITING_COUNT,
        ...(query.after === undefined ? {} : { cursor: query.after }),
      })
    : { items: [] };
  const now = resources.clock.now();
  return staffPage(<StaffFrontPage {...{ voice, notice, waiting, now }} />, { voice, asker });
});

function door(request: RequestOf<typeof endpoint>) {
  const { STAFF_CODES, OPENID_NAME } = environment('staff');
  const voice = pageVoice(request);
  const content = (
    <StaffSignInPage
      {...{ voice, next: request.query.next, notice: staffNoticeOf(request.query.notice) }}
      isCodeMailed={STAFF_CODES === 'mailed'}
      providerName={OPENID_NAME}
      email={request.cookies[STAFF_EMAIL_COOKIE]}
    />
  );
  return staffPage(content, { voice, asker: undefined });
}
