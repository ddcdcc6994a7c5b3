import type { Language } from '../../customers/customer.ts';
import { timelineDe } from './timeline-de.ts';
import { timelineEn } from './timeline-en.ts';

/** In files of their own, so that no customer's page carries them. */
export type TimelineMessages = typeof timelineEn;
export const TIMELINE_MESSAGES: Record<Language, TimelineMessages> = {
  en: timelineEn,
  de: timelineDe,
};
