import * as z from 'zod';
import { isStaffNotice } from '../../shared/pages/messages/staff.ts';
import { staffPath } from '../../shared/pages/paths.ts';
import { openWorkForm } from '../../shared/work-forms/answer-work-form.ts';
import { WorkFormId } from '../../shared/work-forms/work-form.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { BROWSER, pageVoice, spoilable } from '../runtime/page.tsx';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { formReply } from '../runtime/staff-form-reply.tsx';
import { staffHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(dialogueResources, giftResources);

export const endpoint = {
  method: 'GET',
  path: '/staff/work-forms/{workFormId}',
  summary: 'A returned work form as it was printed, to key in what was written on it',
  auth: 'staff:key_in_forms',
  request: {
    pathParameters: z.object({ workFormId: WorkFormId }),
    query: z.object({ notice: spoilable(z.string().max(60)) }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const { staff } = request;
  const { query, pathParameters } = request;
  const opened = await openWorkForm(resources, pathParameters.workFormId);
  if (!opened.ok) return redirect(staffPath({ notice: 'no_such_form' }));
  const { customerId } = opened.value.form;
  const at = resources.clock.now();
  await resources.looks.note({ customerId, staff, lookedAt: 'work_form', at });
  const notice =
    query.notice !== undefined && isStaffNotice(query.notice) ? query.notice : undefined;
  const { terms } = resources;
  return formReply({ ...opened.value, voice: pageVoice(request), asker: request, terms, notice });
});
