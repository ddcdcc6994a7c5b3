import * as z from 'zod';
import { findAgain } from '../../shared/work-forms/find-again.ts';
import { WorkFormId } from '../../shared/work-forms/work-form.ts';
import { againReply } from '../runtime/again-reply.tsx';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, problemPage, signedInParts } from '../runtime/page.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(customerResources, giftResources);

export const endpoint = {
  method: 'GET',
  path: '/again/{workFormId}',
  summary: 'The lines of a printed form, for the customer to whom it was sent',
  auth: 'visitor',
  request: { headers: BROWSER, pathParameters: z.object({ workFormId: WorkFormId }) },
  responses: { 200: 'html' },
  refusals: { customer_not_found: 404, work_form_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customer = signedInParts(request);
    return respond(await findAgain(resources, { customer, ...request.pathParameters }), {
      ...endpoint.refusals,
      accepted: (again) => againReply(resources, request, again),
    });
  },
  { pageOf: problemPage },
);
