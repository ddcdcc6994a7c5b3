import * as z from 'zod';
import { listWaiting } from '../../shared/dialogue/list-waiting.ts';
import { isStaffNotice } from '../../shared/pages/messages/staff.ts';
import { StaffFrontPage, StaffSignInPage } from '../../shared/pages/staff/staff-page.tsx';
import type { Endpoint } from '../runtime/endpoint.ts';
import { BROWSER, pageVoice, spoilable } from '../runtime/page.tsx';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { isStaffPath, staffHandler, staffPage } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(customerResources, dialogueResources);

const WAITING_COUNT = 25;

export const endpoint = {
  method: 'GET',
  path: '/staff',
  summary: 'Where the staff sign in, see who is waiting, and open a customer or a returned form',
  auth: 'staff',
  request: {
    query: z.object({
      notice: spoilable(z.string().refine(isStaffNotice)),
      after: spoilable(z.string().max(500)),
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
  if (session === undefined)
    return staffPage(<StaffSignInPage {...facts} next={query.next} />, { voice, session });
  const waiting = await listWaiting(resources, {
    limit: WAITING_COUNT,
    ...(query.after === undefined ? {} : { cursor: query.after }),
  });
  const now = resources.clock.now();
  return staffPage(<StaffFrontPage {...{ ...facts, waiting, now }} />, { voice, session });
});

function noticeOf(text: string | undefined) {
  return text !== undefined && isStaffNotice(text) ? text : undefined;
}
