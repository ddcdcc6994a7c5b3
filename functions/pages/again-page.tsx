import { findAgain } from '../../shared/work-forms/find-again.ts';
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
  path: '/again',
  summary: 'Last year’s gifts of whoever is signed in, with this year’s dates',
  auth: 'visitor',
  request: { headers: BROWSER },
  responses: { 200: 'html' },
  refusals: { customer_not_found: 404, work_form_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customer = signedInParts(request);
    return respond(await findAgain(resources, { customer }), {
      ...endpoint.refusals,
      accepted: (again) => againReply(resources, request, again),
    });
  },
  { pageOf: problemPage },
);
