import * as z from 'zod';
import { CustomerId } from '../../shared/customers/customer.ts';
import { STAFF_PROPOSALS_MESSAGES } from '../../shared/pages/messages/staff-proposals.ts';
import { doneNotice } from '../../shared/pages/notice-of.ts';
import { startFields } from '../../shared/pages/proposals/draft-form.ts';
import { openDrafting } from '../../shared/proposals/open-drafting.ts';
import { draftReply } from '../runtime/draft-reply.tsx';
import type { Endpoint } from '../runtime/endpoint.ts';
import { BROWSER, NOTICE_QUERY, pageVoice } from '../runtime/page.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { fileResources } from '../runtime/resources-files.ts';
import { photoResources } from '../runtime/resources-photos.ts';
import { proposalResources } from '../runtime/resources-proposals.ts';
import { staffHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(
  catalogueResources,
  customerResources,
  dialogueResources,
  fileResources,
  photoResources,
  proposalResources,
);

export const endpoint = {
  method: 'GET',
  path: '/staff/customers/{customerId}/proposals/new',
  summary: "A customer's pictures for the staff, and a form for ideas beside them",
  auth: 'staff:propose_gifts',
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
  const { pathParameters, query } = request;
  return respond(await openDrafting(resources, { ...pathParameters, staff }), {
    ...endpoint.refusals,
    accepted: (drafting) => {
      const voice = pageVoice(request);
      const { done } = STAFF_PROPOSALS_MESSAGES[voice.language];
      const fields = startFields(drafting.next, drafting.photos);
      const notice = doneNotice(query.notice, done);
      return draftReply(resources, drafting, { voice, asker: request, fields, notice });
    },
  });
});
