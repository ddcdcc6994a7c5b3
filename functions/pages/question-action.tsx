import * as z from 'zod';
import { openQuestion } from '../../shared/dialogue/facts/open-question.ts';
import { KnownPress, pressKnown } from '../../shared/dialogue/facts/press-known.ts';
import type { QuestionDone } from '../../shared/pages/known/question-page.tsx';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, problemPage } from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { questionReply } from '../runtime/question-reply.tsx';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { factResources } from '../runtime/resources-facts.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(customerResources, dialogueResources, factResources, idResources);

/** Of all presses those that a mail's question has. */
const QuestionPress = KnownPress.refine(
  (press) => press.do === 'answer' || press.do === 'not_now' || press.do === 'never',
);
const DONE: Readonly<Record<string, QuestionDone>> = {
  answered: 'done',
  not_now: 'notNow',
  never: 'never',
};

export const endpoint = {
  method: 'POST',
  path: '/question',
  summary: 'Take the answer to the question of a mail, or leave it',
  auth: 'visitor',
  bodyType: 'form',
  request: {
    query: z.object({ token: z.string().max(300).catch('') }),
    headers: BROWSER,
    body: QuestionPress,
  },
  responses: { 200: 'html', 422: 'html' },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { token } = request.query;
    const opened = await openQuestion(resources, token);
    if (!opened.ok) return problemReply(404, opened.refusal);
    const { customer, topic } = opened.value;
    // The link is about one topic, whatever the form says.
    const press = { ...request.body, topic } as KnownPress;
    const pressed = await pressKnown(resources, { customer, channel: 'mail' }, press);
    const reply = { request, opened: opened.value, token, session: request.sessionToken };
    if (pressed.ok) {
      return questionReply({ ...reply, choice: undefined, done: DONE[pressed.value], typed: {} });
    }
    if (pressed.refusal === 'changed_meanwhile') return problemReply(503, pressed.refusal);
    if (pressed.refusal === 'topic_forbidden') {
      return questionReply({ ...reply, choice: undefined, done: 'forbidden', typed: {} });
    }
    const value = 'value' in press ? press.value : undefined;
    const typed = { value, error: pressed.refusal };
    return questionReply({ ...reply, choice: undefined, done: undefined, typed, status: 422 });
  },
  { pageOf: problemPage },
);
