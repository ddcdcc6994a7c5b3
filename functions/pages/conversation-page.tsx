import * as z from 'zod';
import { findConversation } from '../../shared/dialogue/find-conversation.ts';
import { CONVERSATION_MESSAGES } from '../../shared/pages/messages/conversation.ts';
import { doneNotice } from '../../shared/pages/notice-of.ts';
import { conversationReply } from '../runtime/conversation-reply.tsx';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import {
  BROWSER,
  NOTICE_QUERY,
  pageVoice,
  problemPage,
  signedIn,
  spoilable,
} from '../runtime/page.tsx';
import { respond } from '../runtime/reply.ts';
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
  method: 'GET',
  path: '/conversation',
  summary: 'What was said on every channel, where we left off, and a field to say something',
  auth: 'visitor',
  request: {
    query: z.object({ ...NOTICE_QUERY, before: spoilable(z.string().max(500)) }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customerId = signedIn(request);
    const { before: cursor, notice } = request.query;
    return respond(await findConversation(resources, { customerId, cursor }), {
      ...endpoint.refusals,
      accepted: (conversation) => {
        const voice = pageVoice(request, conversation.customer);
        const { done } = CONVERSATION_MESSAGES[voice.language];
        return conversationReply(resources, {
          ...{ voice, conversation, session: request.sessionToken },
          ...{ isEarlier: cursor !== undefined, notice: doneNotice(notice, done) },
        });
      },
    });
  },
  { pageOf: problemPage },
);
