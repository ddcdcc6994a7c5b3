import * as z from 'zod';
import { openProposal } from '../../shared/proposals/open-proposal.ts';
import { ProposalId } from '../../shared/proposals/proposal.ts';
import { ProposalView, proposalView } from '../../shared/proposals/proposal-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { fileResources } from '../runtime/resources-files.ts';
import { photoResources } from '../runtime/resources-photos.ts';
import { proposalResources } from '../runtime/resources-proposals.ts';

const resources = resourcesOf(customerResources, fileResources, photoResources, proposalResources);

export const endpoint = {
  method: 'GET',
  path: '/v1/proposals/{proposalId}',
  summary: 'Products beside the pictures of a customer, with what was said to each',
  auth: 'customer',
  request: { pathParameters: z.object({ proposalId: ProposalId }) },
  responses: { 200: ProposalView },
  refusals: { proposal_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId, pathParameters }) =>
  respond(await openProposal(resources, { customerId, ...pathParameters }), {
    ...endpoint.refusals,
    accepted: ({ proposal, photos }) => json(200, proposalView(proposal, photos)),
  }),
);
