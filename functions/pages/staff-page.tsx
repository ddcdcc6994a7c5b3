import * as z from 'zod';
import { isStaffNotice } from '../../shared/pages/messages/staff.ts';
import { StaffFrontPage, StaffSignInPage } from '../../shared/pages/staff/staff-page.tsx';
import type { Endpoint } from '../runtime/endpoint.ts';
import { BROWSER, pageVoice, spoilable } from '../runtime/page.tsx';
import { isStaffPath, staffHandler, staffPage } from '../runtime/staff-handler.tsx';

export const endpoint = {
  method: 'GET',
  path: '/staff',
  summary: 'Where the staff sign in and open a returned work form',
  auth: 'staff',
  request: {
    query: z.object({
      notice: spoilable(z.string().refine(isStaffNotice)),
      next: spoilable(z.string().refine(isStaffPath)),
    }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const { sessionToken: session, query } = request;
  const voice = pageVoice(request);
  const facts = { voice, notice: noticeOf(query.notice) };
  const content =
    session === undefined ? (
      <StaffSignInPage {...facts} next={query.next} />
    ) : (
      <StaffFrontPage {...facts} />
    );
  return staffPage(content, { voice, session });
});

function noticeOf(text: string | undefined) {
  return text !== undefined && isStaffNotice(text) ? text : undefined;
}
