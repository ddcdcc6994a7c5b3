import * as z from 'zod';
import { CaseId } from '../../shared/cases/case.ts';
import { lookAtCase } from '../../shared/cases/find-case.ts';
import { STAFF_CASE_MESSAGES } from '../../shared/pages/messages/staff-cases.ts';
import { doneNotice } from '../../shared/pages/notice-of.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { BROWSER, NOTICE_QUERY, pageVoice } from '../runtime/page.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { caseResources } from '../runtime/resources-cases.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { staffCaseReply } from '../runtime/staff-case-reply.tsx';
import { staffHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(caseResources, customerResources, dialogueResources);

export const endpoint = {
  method: 'GET',
  path: '/staff/cases/{caseId}',
  summary: 'One complaint for the staff: what was said, and forms to take and answer it',
  auth: 'staff:see_cases',
  request: {
    pathParameters: z.object({ caseId: CaseId }),
    query: z.object(NOTICE_QUERY),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
  refusals: { case_not_found: 404 },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const { staff } = request;
  return respond(await lookAtCase(resources, request.pathParameters.caseId, staff), {
    ...endpoint.refusals,
    accepted: (found) => {
      const voice = pageVoice(request);
      const { done } = STAFF_CASE_MESSAGES[voice.language];
      return staffCaseReply(resources, {
        ...{ voice, found, staff, asker: request },
        notice: doneNotice(request.query.notice, done),
      });
    },
  });
});
