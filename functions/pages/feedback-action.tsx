import * as z from 'zod';
import { tidyText } from '../../shared/dialogue/turn-text.ts';
import { FEEDBACK_WORDS_LENGTH_MAX, Verdict } from '../../shared/feedback/feedback.ts';
import { giveFeedback } from '../../shared/feedback/give-feedback.ts';
import { type OpenedFeedback, openFeedback } from '../../shared/feedback/open-feedback.ts';
import { feedbackPhrase } from '../../shared/pages/feedback/feedback-phrase.ts';
import { feedbackPath } from '../../shared/pages/paths.ts';
import type { Endpoint, RequestOf } from '../runtime/endpoint.ts';
import {
  type FeedbackProblem,
  feedbackProblemText,
  feedbackReply,
} from '../runtime/feedback-reply.tsx';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, pageVoice, problemPage } from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { redirect, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { caseResources } from '../runtime/resources-cases.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(
  caseResources,
  customerResources,
  dialogueResources,
  giftResources,
  idResources,
);

export const endpoint = {
  method: 'POST',
  path: '/feedback',
  summary: 'Takes an answer, and perhaps words: what was not good becomes a case when it says why',
  auth: 'visitor',
  bodyType: 'form',
  request: {
    headers: BROWSER,
    body: z.object({
      token: z.string().max(300).catch(''),
      answer: Verdict,
      words: z
        .string()
        .max(20 * FEEDBACK_WORDS_LENGTH_MAX)
        .catch(''),
    }),
  },
  responses: { 409: 'html', 422: 'html' },
  refusals: { link_not_valid: 404, customer_not_found: 404 },
} as const satisfies Endpoint;

type Request = RequestOf<typeof endpoint>;

export const handler = httpHandler(
  endpoint,
  async (request) =>
    respond(await openFeedback(resources, request.body.token), {
      ...endpoint.refusals,
      accepted: (opened) => give(request, opened),
    }),
  { pageOf: problemPage },
);

async function give(request: Request, opened: OpenedFeedback) {
  const { token, answer: verdict } = request.body;
  const { customer, customerId, subject } = opened;
  const words = tidyText(request.body.words);
  if (words.length > FEEDBACK_WORDS_LENGTH_MAX) return again(request, opened, 'words_too_long');
  const given = await giveFeedback(resources, {
    ...{ customerId, subject, verdict, words, channel: 'page' },
    phrase: feedbackPhrase(opened, verdict, pageVoice(request, customer)),
  });
  if (given.ok) {
    return redirect(feedbackPath({ token, notice: words === '' ? 'thanks' : 'noted' }));
  }
  if (given.refusal === 'customer_not_found') return problemReply(404, given.refusal);
  return again(request, opened, given.refusal);
}

/** The page as it was sent, so that nothing written is lost. */
function again(request: Request, opened: OpenedFeedback, problem: FeedbackProblem) {
  const { token, answer: chosen, words } = request.body;
  const voice = pageVoice(request, opened.customer);
  return feedbackReply({
    ...{ voice, opened, token, chosen, session: request.sessionToken },
    typed: { words, error: feedbackProblemText(problem, voice) },
    status: problem === 'changed_meanwhile' ? 409 : 422,
  });
}
