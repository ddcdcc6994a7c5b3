import * as z from 'zod';
import { isStaffNotice } from '../../shared/pages/messages/staff.ts';
import { staffPath } from '../../shared/pages/paths.ts';
import { openWorkForm } from '../../shared/work-forms/answer-work-form.ts';
import { WorkFormId } from '../../shared/work-forms/work-form.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { BROWSER, pageVoice, spoilable } from '../runtime/page.tsx';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { formReply } from '../runtime/staff-form-reply.tsx';
import { assertStaff, staffHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(giftResources);

export const endpoint = {
  method: 'GET',
  path: '/staff/work-forms/{workFormId}',
  summary: 'A returned work form as it was printed, to key in what was written on it',
  auth: 'staff',
  request: {
    pathParameters: z.object({ workFormId: WorkFormId }),
    query: z.object({ notice: spoilable(z.string().max(60)) }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  assertStaff(request);
  const { sessionToken: session, query, pathParameters } = request;
  const opened = await openWorkForm(resources, pathParameters.workFormId);
  if (!opened.ok) return redirect(staffPath({ notice: 'no_such_form' }));
  const notice =
    query.notice !== undefined && isStaffNotice(query.notice) ? query.notice : undefined;
  const { terms } = resources;
  return formReply({ ...opened.value, voice: pageVoice(request), session, terms, notice });
});
