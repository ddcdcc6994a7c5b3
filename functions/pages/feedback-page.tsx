import * as z from 'zod';
import { Verdict } from '../../shared/feedback/feedback.ts';
import { openFeedback } from '../../shared/feedback/open-feedback.ts';
import { FEEDBACK_MESSAGES } from '../../shared/pages/messages/feedback.ts';
import { doneNotice } from '../../shared/pages/notice-of.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { feedbackReply } from '../runtime/feedback-reply.tsx';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, NOTICE_QUERY, pageVoice, problemPage, spoilable } from '../runtime/page.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { caseResources } from '../runtime/resources-cases.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(caseResources, customerResources, giftResources);

export const endpoint = {
  method: 'GET',
  path: '/feedback',
  summary: 'Asks whether something was good, as a link in a mail chose it; opening changes nothing',
  auth: 'visitor',
  request: {
    query: z.object({
      ...NOTICE_QUERY,
      token: z.string().max(300).catch(''),
      answer: spoilable(Verdict),
    }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
  refusals: { link_not_valid: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { token, answer: chosen, notice } = request.query;
    return respond(await openFeedback(resources, token), {
      ...endpoint.refusals,
      accepted: (opened) => {
        const voice = pageVoice(request, opened.customer);
        const { done } = FEEDBACK_MESSAGES[voice.language];
        return feedbackReply({
          ...{ voice, opened, token, chosen, session: request.sessionToken },
          notice: doneNotice(notice, done),
        });
      },
    });
  },
  { pageOf: problemPage },
);
