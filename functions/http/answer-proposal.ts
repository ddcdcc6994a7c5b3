import * as z from 'zod';
import { answerProposal } from '../../shared/proposals/answer-proposal.ts';
import { ProposalId } from '../../shared/proposals/proposal.ts';
import {
  ProposalAnswersRequest,
  ProposalView,
  proposalView,
} from '../../shared/proposals/proposal-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { proposalResources } from '../runtime/resources-proposals.ts';

const resources = resourcesOf(
  customerResources,
  dialogueResources,
  giftResources,
  idResources,
  proposalResources,
);

export const endpoint = {
  method: 'POST',
  path: '/v1/proposals/{proposalId}/answers',
  summary: 'Takes, rejects or comments line by line; what is taken goes onto the order sheet',
  auth: 'customer',
  request: {
    pathParameters: z.object({ proposalId: ProposalId }),
    body: ProposalAnswersRequest,
  },
  responses: { 200: ProposalView },
  refusals: {
    proposal_not_found: 404,
    no_answers: { status: 422, field: 'answers' },
    line_refused: { status: 422, field: 'answers' },
    already_answered: 409,
    newer_proposal: 409,
    sheet_full: 409,
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async ({ customerId, staff, pathParameters, body }) => {
    const { answers, ...wish } = body;
    const heard = staff === undefined ? {} : { staff };
    const ref = { customerId, ...pathParameters };
    return respond(await answerProposal(resources, ref, { answers, wish, ...heard }), {
      ...endpoint.refusals,
      accepted: (proposal) => json(200, proposalView(proposal, [])),
    });
  },
);
