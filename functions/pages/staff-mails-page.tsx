import * as z from 'zod';
import { isStaffMailsNotice } from '../../shared/pages/messages/staff-mails.ts';
import { StaffMailsPage } from '../../shared/pages/staff/staff-mails-page.tsx';
import type { Endpoint } from '../runtime/endpoint.ts';
import { BROWSER, pageVoice, spoilable } from '../runtime/page.tsx';
import { resourcesOf } from '../runtime/resources.ts';
import { asideMailResources } from '../runtime/resources-aside-mails.ts';
import { staffHandler, staffPage } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(asideMailResources);

const SHOWN_COUNT = 25;

export const endpoint = {
  method: 'GET',
  path: '/staff/mails',
  summary: 'Mails of which we do not know whose they are, the oldest first',
  auth: 'staff:sort_mails',
  request: {
    query: z.object({
      notice: spoilable(z.string().refine(isStaffMailsNotice)),
      after: spoilable(z.string().max(500)),
    }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const { query } = request;
  const { after, notice } = query;
  const voice = pageVoice(request);
  const cursor = after === undefined ? {} : { cursor: after };
  const mails = await resources.asideMails.open({ limit: SHOWN_COUNT, ...cursor });
  const shown = notice !== undefined && isStaffMailsNotice(notice) ? notice : undefined;
  return staffPage(<StaffMailsPage {...{ voice, mails, notice: shown }} />, {
    voice,
    asker: request,
  });
});
