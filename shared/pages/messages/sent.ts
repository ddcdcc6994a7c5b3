import type { Language } from '../../customers/customer.ts';
import { sentDe } from './sent-de.ts';
import { sentEn } from './sent-en.ts';

/** In a file of their own, so that no other page carries them. */
export type SentMessages = typeof sentEn;
export const SENT_MESSAGES: Record<Language, SentMessages> = { en: sentEn, de: sentDe };
