import * as z from 'zod';
import { listCases } from '../../shared/cases/find-case.ts';
import { localDateOf } from '../../shared/kernel/time.ts';
import { CaseListPage } from '../../shared/pages/cases/case-list-page.tsx';
import { CASE_MESSAGES } from '../../shared/pages/messages/cases.ts';
import { doneNotice, refusedNotice } from '../../shared/pages/notice-of.ts';
import { CONVERSATION_PATH } from '../../shared/pages/paths.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import {
  BROWSER,
  NOTICE_QUERY,
  page,
  pageVoice,
  problemPage,
  signedInParts,
} from '../runtime/page.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { caseResources } from '../runtime/resources-cases.ts';
import { customerResources } from '../runtime/resources-customers.ts';

const resources = resourcesOf(caseResources, customerResources);

export const endpoint = {
  method: 'GET',
  path: '/cases',
  summary: 'What the customer complained of, and how each of it stands',
  auth: 'visitor',
  request: { query: z.object(NOTICE_QUERY), headers: BROWSER },
  responses: { 200: 'html' },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) =>
    respond(await listCases(resources, signedInParts(request)), {
      ...endpoint.refusals,
      accepted: ({ customer, cases }) => {
        const voice = pageVoice(request, customer);
        const says = CASE_MESSAGES[voice.language];
        const { changed_meanwhile } = says.refused;
        const { notice } = request.query;
        const props = {
          ...{ voice, customer, cases },
          today: localDateOf(resources.clock.now(), customer.zone),
          notice: doneNotice(notice, says.done) ?? refusedNotice(notice, { changed_meanwhile }),
        };
        return page(<CaseListPage {...props} />, {
          ...{ voice, session: request.sessionToken, path: CONVERSATION_PATH },
          title: says.list.title,
        });
      },
    }),
  { pageOf: problemPage },
);
