import { makeProposal } from '../../shared/proposals/make-proposal.ts';
import {
  ProposalRequest,
  ProposalView,
  proposalView,
} from '../../shared/proposals/proposal-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { problemReply } from '../runtime/problem.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { photoResources } from '../runtime/resources-photos.ts';
import { proposalResources } from '../runtime/resources-proposals.ts';

const resources = resourcesOf(
  catalogueResources,
  customerResources,
  dialogueResources,
  giftResources,
  idResources,
  photoResources,
  proposalResources,
);

export const endpoint = {
  method: 'POST',
  path: '/v1/proposals',
  summary:
    'Proposes products beside the pictures of the customer; for a staff key with X-Customer-Email',
  auth: 'customer',
  request: { body: ProposalRequest },
  responses: { 201: ProposalView },
  refusals: {
    lines_refused: { status: 422, field: 'lines' },
    customer_not_found: 404,
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId, staff, body }) => {
  if (staff === undefined) return problemReply(403, 'only_for_staff');
  return respond(
    await makeProposal(resources, { customerId, staff, draft: body }),
    {
      ...endpoint.refusals,
      accepted: ({ proposal }) => json(201, proposalView(proposal, [])),
    },
    (problems) =>
      (problems ?? []).map(({ line, code }) => ({ field: `lines[${line - 1}]`, reason: code })),
  );
});
