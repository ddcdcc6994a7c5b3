import * as z from 'zod';
import { CustomerId } from '../../shared/customers/customer.ts';
import { findUndoable, lookAtRecord } from '../../shared/customers/merging/compare-records.ts';
import { STAFF_MERGE_MESSAGES } from '../../shared/pages/messages/staff-merge.ts';
import { doneNotice, refusedNotice } from '../../shared/pages/notice-of.ts';
import { StaffMergePage } from '../../shared/pages/staff/merge-page.tsx';
import type { Endpoint } from '../runtime/endpoint.ts';
import { BROWSER, NOTICE_QUERY, pageVoice } from '../runtime/page.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { mergingResources } from '../runtime/resources-merging.ts';
import { staffHandler, staffPage } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(mergingResources);

export const endpoint = {
  method: 'GET',
  path: '/staff/customers/{customerId}/merge',
  summary: 'Where the staff say that a customer has a second record, or take two apart again',
  auth: 'staff:merge_customers',
  request: {
    pathParameters: z.object({ customerId: CustomerId }),
    query: z.object(NOTICE_QUERY),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const { staff } = request;
  const { notice } = request.query;
  const found = await lookAtRecord(resources, { ...request.pathParameters, staff });
  return respond(found, {
    ...endpoint.refusals,
    accepted: async (lead) => {
      const voice = pageVoice(request);
      const { done, refused } = STAFF_MERGE_MESSAGES[voice.language];
      const undoable = await findUndoable(resources, lead.customer.id);
      const said = doneNotice(notice, done) ?? refusedNotice(notice, refused);
      return staffPage(<StaffMergePage {...{ voice, lead, undoable, notice: said }} />, {
        ...{ voice, asker: request },
      });
    },
  });
});
