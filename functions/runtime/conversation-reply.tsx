import type { Secrets } from '../../shared/kernel/ids.ts';
import { type Clock, localDateOf } from '../../shared/kernel/time.ts';
import {
  ConversationPage,
  type ConversationProps,
} from '../../shared/pages/conversation/conversation-page.tsx';
import { CONVERSATION_MESSAGES } from '../../shared/pages/messages/conversation.ts';
import { CONVERSATION_PATH } from '../../shared/pages/paths.ts';
import { page } from './page.tsx';

type Facts = Omit<ConversationProps, 'today' | 'formKey'> & {
  readonly session: string | undefined;
  readonly status?: number;
};

/** The customer's page of what was said, as it stands or with what could not be taken. */
export function conversationReply(
  { clock, secrets }: { readonly clock: Clock; readonly secrets: Secrets },
  { session, status = 200, ...facts }: Facts,
) {
  const { voice, conversation } = facts;
  const today = localDateOf(clock.now(), conversation.customer.zone);
  return page(<ConversationPage {...facts} today={today} formKey={secrets.token()} />, {
    ...{ voice, session, status, path: CONVERSATION_PATH },
    title: CONVERSATION_MESSAGES[voice.language].title,
  });
}
