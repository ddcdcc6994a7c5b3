import * as z from 'zod';
import { CaseView, caseView } from '../../shared/cases/case-view.ts';
import { listCases } from '../../shared/cases/find-case.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { caseResources } from '../runtime/resources-cases.ts';
import { customerResources } from '../runtime/resources-customers.ts';

const resources = resourcesOf(caseResources, customerResources);

export const endpoint = {
  method: 'GET',
  path: '/v1/me/cases',
  summary: 'What was not right, and what became of it; the latest first.',
  auth: 'customer',
  request: {},
  responses: { 200: z.object({ cases: z.array(CaseView) }) },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerIds }) =>
  respond(await listCases(resources, customerIds), {
    ...endpoint.refusals,
    accepted: ({ cases }) => json(200, { cases: cases.map(caseView) }),
  }),
);
