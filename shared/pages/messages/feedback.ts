import type { Language } from '../../customers/customer.ts';
import { feedbackDe } from './feedback-de.ts';
import { feedbackEn } from './feedback-en.ts';

/** In files of their own, so that no other page carries them. */
export type FeedbackMessages = typeof feedbackEn;
export const FEEDBACK_MESSAGES: Record<Language, FeedbackMessages> = {
  en: feedbackEn,
  de: feedbackDe,
};
