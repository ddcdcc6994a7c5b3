import * as z from 'zod';
import { findConversation } from '../../shared/dialogue/find-conversation.ts';
import { say } from '../../shared/dialogue/say.ts';
import { TURN_TEXT_LENGTH_MAX } from '../../shared/dialogue/turn.ts';
import { CONVERSATION_MESSAGES } from '../../shared/pages/messages/conversation.ts';
import { CONVERSATION_PATH, pathWith } from '../../shared/pages/paths.ts';
import { conversationReply } from '../runtime/conversation-reply.tsx';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, pageVoice, problemPage, signedIn } from '../runtime/page.tsx';
import { redirect, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { factResources } from '../runtime/resources-facts.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(
  customerResources,
  dialogueResources,
  factResources,
  giftResources,
  idResources,
);

export const endpoint = {
  method: 'POST',
  path: '/conversation',
  summary:
    'Take down what a customer says; what cannot be taken is shown again, and nothing is lost',
  auth: 'visitor',
  bodyType: 'form',
  request: {
    headers: BROWSER,
    body: z.object({
      text: z.string().max(10 * TURN_TEXT_LENGTH_MAX),
      formKey: z.string().max(60).optional(),
    }),
  },
  responses: { 422: 'html' },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customerId = signedIn(request);
    const { text, formKey } = request.body;
    const said = await say(resources, { customerId, text, formKey });
    if (said.ok) return redirect(pathWith(CONVERSATION_PATH, { notice: 'said' }));
    const problem = said.refusal;
    return respond(await findConversation(resources, { customerId }), {
      ...endpoint.refusals,
      accepted: (conversation) => {
        const voice = pageVoice(request, conversation.customer);
        const says = CONVERSATION_MESSAGES[voice.language].say;
        return conversationReply(resources, {
          ...{ voice, conversation, typed: { text, problem } },
          ...{ session: request.sessionToken, isEarlier: false },
          notice: { isGood: false, text: `${says.mend} ${says[problem]}` },
          status: problem === 'changed_meanwhile' ? 409 : 422,
        });
      },
    });
  },
  { pageOf: problemPage },
);
