import type { Language } from '../../customers/customer.ts';
import { conversationDe } from './conversation-de.ts';
import { conversationEn } from './conversation-en.ts';

/** In files of their own, so that no other page carries them. */
export type ConversationMessages = typeof conversationEn;
export const CONVERSATION_MESSAGES: Record<Language, ConversationMessages> = {
  en: conversationEn,
  de: conversationDe,
};
