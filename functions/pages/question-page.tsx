import * as z from 'zod';
import { openQuestion } from '../../shared/dialogue/facts/open-question.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, problemPage, spoilable } from '../runtime/page.tsx';
import { questionReply } from '../runtime/question-reply.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';

const resources = resourcesOf(customerResources);

export const endpoint = {
  method: 'GET',
  path: '/question',
  summary: 'The question of a mail, with the answer that was clicked; opening it changes nothing',
  auth: 'visitor',
  request: {
    query: z.object({
      token: z.string().max(300).catch(''),
      other: spoilable(z.literal('yes')),
    }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
  refusals: { link_not_valid: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { token, other } = request.query;
    return respond(await openQuestion(resources, token), {
      ...endpoint.refusals,
      accepted: (opened) =>
        questionReply({
          ...{ request, opened, token, session: request.sessionToken, typed: {} },
          ...{ choice: other === undefined ? opened.choice : undefined, done: undefined },
        }),
    });
  },
  { pageOf: problemPage },
);
