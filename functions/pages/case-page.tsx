import * as z from 'zod';
import { CaseId } from '../../shared/cases/case.ts';
import { openCasePage } from '../../shared/cases/find-case.ts';
import { CASE_MESSAGES } from '../../shared/pages/messages/cases.ts';
import { doneNotice } from '../../shared/pages/notice-of.ts';
import { caseReply } from '../runtime/case-reply.tsx';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, NOTICE_QUERY, pageVoice, problemPage, spoilable } from '../runtime/page.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { caseResources } from '../runtime/resources-cases.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';

const resources = resourcesOf(caseResources, customerResources, dialogueResources);

export const endpoint = {
  method: 'GET',
  path: '/cases/{caseId}',
  summary: 'How a complaint stands, for its customer or for whoever holds the link of a mail',
  auth: 'visitor',
  request: {
    pathParameters: z.object({ caseId: CaseId }),
    query: z.object({
      ...NOTICE_QUERY,
      token: spoilable(z.string().min(1).max(300)),
      do: spoilable(z.enum(['settle', 'more'])),
    }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
  refusals: { case_not_found: 404, link_not_valid: 404, not_signed_in: 401 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { customerId, customerIds, pathParameters, query } = request;
    const { token, do: chosen } = query;
    const asker = { customerId, customerIds, token };
    return respond(await openCasePage(resources, pathParameters.caseId, asker), {
      ...endpoint.refusals,
      accepted: (opened) => {
        const voice = pageVoice(request, opened.customer);
        const { done } = CASE_MESSAGES[voice.language];
        return caseReply(resources, {
          ...{ voice, opened, token, chosen, session: request.sessionToken },
          notice: doneNotice(query.notice, done),
        });
      },
    });
  },
  { pageOf: problemPage },
);
