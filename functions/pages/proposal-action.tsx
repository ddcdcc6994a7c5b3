import * as z from 'zod';
import { PROPOSALS_MESSAGES, type ProposalNotice } from '../../shared/pages/messages/proposals.ts';
import { proposalPath } from '../../shared/pages/paths.ts';
import { readProposalForm } from '../../shared/pages/proposals/proposal-form.ts';
import { answerProposal, carryOutAnswer } from '../../shared/proposals/answer-proposal.ts';
import { openProposal } from '../../shared/proposals/open-proposal.ts';
import { ProposalId } from '../../shared/proposals/proposal.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, pageVoice, problemPage, signedIn } from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { proposalReply } from '../runtime/proposal-reply.tsx';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { fileResources } from '../runtime/resources-files.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { photoResources } from '../runtime/resources-photos.ts';
import { proposalResources } from '../runtime/resources-proposals.ts';

const resources = resourcesOf(
  customerResources,
  dialogueResources,
  fileResources,
  giftResources,
  idResources,
  photoResources,
  proposalResources,
);

/** A field that comes twice was not sent by our page; the last one counts. */
const Text = z.union([z.string(), z.array(z.string()).transform((texts) => texts.at(-1) ?? '')]);

export const endpoint = {
  method: 'POST',
  path: '/proposals/{proposalId}',
  summary: 'Answer a proposal line by line; what is taken goes onto the order sheet',
  auth: 'visitor',
  bodyType: 'form',
  request: {
    pathParameters: z.object({ proposalId: ProposalId }),
    headers: BROWSER,
    body: z.record(z.string().max(60), Text),
  },
  responses: { 422: 'html' },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { body: fields, pathParameters, sessionToken: session } = request;
    const ref = { customerId: signedIn(request), ...pathParameters };
    const opened = await openProposal(resources, ref);
    if (!opened.ok) return problemReply(404, opened.refusal);
    const { customer, proposal, recipients } = opened.value;
    const leadTo = (notice: ProposalNotice) => redirect(proposalPath(proposal.id, { notice }));
    if (fields.do === 'carry-out') {
      const done = await carryOutAnswer(resources, ref);
      if (done.ok) return leadTo('answered');
      return done.refusal === 'proposal_not_found'
        ? problemReply(404, done.refusal)
        : leadTo(done.refusal);
    }
    const voice = pageVoice(request, customer);
    const says = PROPOSALS_MESSAGES[voice.language];
    const again = (text: string, problems = {}) =>
      proposalReply(opened.value, {
        ...{ voice, session, fields, problems, status: 422 },
        notice: { isGood: false, text },
      });
    const read = readProposalForm(fields, proposal.lines, recipients);
    if ('problems' in read) return again(says.mend, read.problems);
    const answered = await answerProposal(resources, ref, read.answers);
    if (answered.ok) return leadTo('answered');
    const { refusal } = answered;
    if (refusal === 'proposal_not_found') return problemReply(404, refusal);
    return refusal === 'no_answers' ? again(says.refused.no_answers) : leadTo(refusal);
  },
  { pageOf: problemPage },
);
