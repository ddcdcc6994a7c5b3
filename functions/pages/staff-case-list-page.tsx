import * as z from 'zod';
import { listWaitingCases } from '../../shared/cases/find-case.ts';
import { StaffCaseListPage } from '../../shared/pages/cases/staff-case-list-page.tsx';
import type { Endpoint } from '../runtime/endpoint.ts';
import { BROWSER, pageVoice, spoilable } from '../runtime/page.tsx';
import { resourcesOf } from '../runtime/resources.ts';
import { caseResources } from '../runtime/resources-cases.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { staffHandler, staffPage } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(caseResources, customerResources);
const CASE_COUNT = 50;

export const endpoint = {
  method: 'GET',
  path: '/staff/cases',
  summary: 'Complaints that wait for an answer, the earliest promise first',
  auth: 'staff:see_cases',
  request: { query: z.object({ cursor: spoilable(z.string().max(500)) }), headers: BROWSER },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const { cursor } = request.query;
  const range = { limit: CASE_COUNT, ...(cursor === undefined ? {} : { cursor }) };
  const cases = await listWaitingCases(resources, range);
  const voice = pageVoice(request);
  const props = { voice, cases, now: resources.clock.now(), isFirst: cursor === undefined };
  return staffPage(<StaffCaseListPage {...props} />, { voice, asker: request });
});
