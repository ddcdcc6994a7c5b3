import * as z from 'zod';
import { CustomerId } from '../../shared/customers/customer.ts';
import { STAFF_PROPOSALS_MESSAGES } from '../../shared/pages/messages/staff-proposals.ts';
import { staffProposalPath } from '../../shared/pages/paths.ts';
import {
  type DraftProblems,
  fieldProblems,
  lineField,
  pressed,
  pressedButton,
  readDraft,
} from '../../shared/pages/proposals/draft-form.ts';
import { makeProposal } from '../../shared/proposals/make-proposal.ts';
import { openDrafting } from '../../shared/proposals/open-drafting.ts';
import { draftReply } from '../runtime/draft-reply.tsx';
import type { Endpoint } from '../runtime/endpoint.ts';
import { BROWSER, pageVoice } from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { fileResources } from '../runtime/resources-files.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { photoResources } from '../runtime/resources-photos.ts';
import { proposalResources } from '../runtime/resources-proposals.ts';
import { staffHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(
  catalogueResources,
  customerResources,
  dialogueResources,
  fileResources,
  giftResources,
  idResources,
  photoResources,
  proposalResources,
);

/** A field that comes twice was not sent by our page; the first button counts, as it was pressed. */
const Text = z.union([z.string(), z.array(z.string()).transform((texts) => texts[0] ?? '')]);

export const endpoint = {
  method: 'POST',
  path: '/staff/customers/{customerId}/proposals/new',
  summary: 'Send ideas to a customer, or look for a product among them',
  auth: 'staff:propose_gifts',
  bodyType: 'form',
  request: {
    pathParameters: z.object({ customerId: CustomerId }),
    headers: BROWSER,
    body: z.record(z.string().max(60), Text),
  },
  responses: { 200: 'html', 422: 'html' },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const { staff } = request;
  const { customerId } = request.pathParameters;
  const opened = await openDrafting(resources, { customerId, staff });
  if (!opened.ok) return problemReply(404, opened.refusal);
  const drafting = opened.value;
  const voice = pageVoice(request);
  const says = STAFF_PROPOSALS_MESSAGES[voice.language];
  const button = pressedButton(request.body.do);
  const fields = pressed(request.body, button);
  const common = { voice, asker: request, fields };
  if (button.do !== 'send') {
    const toFind = button.do === 'find' ? [button.number] : 'unknown';
    return draftReply(resources, drafting, { ...common, toFind });
  }
  const read = readDraft(fields, drafting.photos);
  const again = (text: string, problems: DraftProblems = {}) => {
    const toFind = read.numbers.filter(
      (number) => problems[lineField('code', number)] === 'unknown_product',
    );
    const notice = { isGood: false, text };
    return draftReply(resources, drafting, { ...common, problems, toFind, notice, status: 422 });
  };
  if (read.numbers.length === 0) return again(says.refused.no_lines);
  if (Object.keys(read.problems).length > 0) return again(says.mend, read.problems);
  const made = await makeProposal(resources, { customerId, staff, draft: read.draft });
  if (made.ok) return redirect(staffProposalPath(customerId, { notice: 'sent' }));
  switch (made.refusal) {
    case 'lines_refused':
      return again(says.mend, fieldProblems(made.details, read.numbers));
    case 'customer_not_found':
      return problemReply(404, made.refusal);
    case 'changed_meanwhile':
      return again(says.refused.changed_meanwhile);
  }
});
