import * as z from 'zod';
import { FENCE_MESSAGES } from '../../shared/pages/messages/fence.ts';
import { doneNotice } from '../../shared/pages/notice-of.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { BROWSER, NOTICE_QUERY, pageVoice } from '../runtime/page.tsx';
import { resourcesOf } from '../runtime/resources.ts';
import { managerResources } from '../runtime/resources-managers.ts';
import { staffFenceReply } from '../runtime/staff-fence-reply.tsx';
import { staffHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(managerResources);

export const endpoint = {
  method: 'GET',
  path: '/staff/fence',
  summary: 'Where the fence stands across the spectrum of value, why, and where it goes',
  auth: 'staff:see_fence',
  request: { query: z.object(NOTICE_QUERY), headers: BROWSER },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const voice = pageVoice(request);
  const { notices } = FENCE_MESSAGES[voice.language];
  const notice = doneNotice(request.query.notice, notices);
  return staffFenceReply(resources, { voice, asker: request, notice });
});
