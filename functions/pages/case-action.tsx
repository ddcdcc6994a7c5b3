import * as z from 'zod';
import { CaseId } from '../../shared/cases/case.ts';
import { type OpenedCase, openCasePage } from '../../shared/cases/find-case.ts';
import { sayMoreOfCase, settleCase } from '../../shared/cases/settle-case.ts';
import { tidyText } from '../../shared/dialogue/turn-text.ts';
import { FEEDBACK_WORDS_LENGTH_MAX } from '../../shared/feedback/feedback.ts';
import { CASE_MESSAGES } from '../../shared/pages/messages/cases.ts';
import { casePath } from '../../shared/pages/paths.ts';
import { type CaseWordsProblem, caseProblemText, caseReply } from '../runtime/case-reply.tsx';
import type { Endpoint, RequestOf } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, pageVoice, problemPage, spoilable } from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { redirect, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { caseResources } from '../runtime/resources-cases.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(caseResources, customerResources, dialogueResources, idResources);

export const endpoint = {
  method: 'POST',
  path: '/cases/{caseId}',
  summary: 'The customer says that it is settled, or says more',
  auth: 'visitor',
  bodyType: 'form',
  request: {
    pathParameters: z.object({ caseId: CaseId }),
    headers: BROWSER,
    body: z.object({
      do: z.enum(['settle', 'more']),
      token: spoilable(z.string().min(1).max(300)),
      words: z
        .string()
        .max(20 * FEEDBACK_WORDS_LENGTH_MAX)
        .catch(''),
    }),
  },
  responses: { 409: 'html', 422: 'html' },
  refusals: { case_not_found: 404, link_not_valid: 404, not_signed_in: 401 },
} as const satisfies Endpoint;

type Request = RequestOf<typeof endpoint>;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { customerId, customerIds, pathParameters, body } = request;
    const asker = { customerId, customerIds, token: body.token };
    return respond(await openCasePage(resources, pathParameters.caseId, asker), {
      ...endpoint.refusals,
      accepted: (opened) =>
        body.do === 'settle' ? settle(request, opened) : sayMore(request, opened),
    });
  },
  { pageOf: problemPage },
);

async function settle(request: Request, opened: OpenedCase) {
  const { pressed } = CASE_MESSAGES[opened.customer.language];
  const settled = await settleCase(resources, refOf(opened), pressed.settled);
  if (settled.ok) return back(request, 'settled');
  if (settled.refusal === 'case_not_found') return problemReply(404, settled.refusal);
  return again(request, opened, settled.refusal);
}

async function sayMore(request: Request, opened: OpenedCase) {
  const words = tidyText(request.body.words);
  if (words.length > FEEDBACK_WORDS_LENGTH_MAX) return again(request, opened, 'words_too_long');
  const said = await sayMoreOfCase(resources, refOf(opened), words);
  // Pressed twice, it has been said.
  if (said.ok || said.refusal === 'said_already') return back(request, 'said');
  if (said.refusal === 'case_not_found') return problemReply(404, said.refusal);
  return again(request, opened, said.refusal);
}

function refOf({ case: { customerId, id: caseId } }: OpenedCase) {
  return { customerId, caseId };
}

function back({ pathParameters, body: { token } }: Request, notice: 'settled' | 'said') {
  return redirect(casePath(pathParameters.caseId, { token, notice }));
}

/** The page as it was sent, so that nothing written is lost. */
function again(request: Request, opened: OpenedCase, problem: CaseWordsProblem) {
  const { token, words, do: chosen } = request.body;
  const voice = pageVoice(request, opened.customer);
  const error = caseProblemText(problem, voice);
  const isPressed = chosen === 'settle';
  return caseReply(resources, {
    ...{ voice, opened, token, chosen, session: request.sessionToken },
    ...(isPressed ? { notice: { isGood: false, text: error } } : { typed: { words, error } }),
    status: problem === 'changed_meanwhile' ? 409 : 422,
  });
}
