import * as z from 'zod';
import { PROPOSALS_MESSAGES } from '../../shared/pages/messages/proposals.ts';
import { doneNotice, refusedNotice } from '../../shared/pages/notice-of.ts';
import { openProposal } from '../../shared/proposals/open-proposal.ts';
import { ProposalId } from '../../shared/proposals/proposal.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, NOTICE_QUERY, pageVoice, problemPage, signedIn } from '../runtime/page.tsx';
import { proposalReply } from '../runtime/proposal-reply.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { fileResources } from '../runtime/resources-files.ts';
import { photoResources } from '../runtime/resources-photos.ts';
import { proposalResources } from '../runtime/resources-proposals.ts';

const resources = resourcesOf(customerResources, fileResources, photoResources, proposalResources);

export const endpoint = {
  method: 'GET',
  path: '/proposals/{proposalId}',
  summary: 'Products beside the pictures of a customer, to be answered line by line',
  auth: 'visitor',
  request: {
    pathParameters: z.object({ proposalId: ProposalId }),
    query: z.object(NOTICE_QUERY),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
  refusals: { proposal_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { query, pathParameters, sessionToken: session } = request;
    const ref = { customerId: signedIn(request), ...pathParameters };
    return respond(await openProposal(resources, ref), {
      ...endpoint.refusals,
      accepted: (opened) => {
        const voice = pageVoice(request, opened.customer);
        const says = PROPOSALS_MESSAGES[voice.language];
        const notice =
          doneNotice(query.notice, says.done) ?? refusedNotice(query.notice, says.refused);
        return proposalReply(opened, { voice, session, notice });
      },
    });
  },
  { pageOf: problemPage },
);
