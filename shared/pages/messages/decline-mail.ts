import type { Language } from '../../customers/customer.ts';
import { declineMailDe } from './decline-mail-de.ts';
import { declineMailEn } from './decline-mail-en.ts';

/** In a file of their own, so that no other page carries them. */
export type DeclineMailMessages = typeof declineMailEn;
export const DECLINE_MAIL_MESSAGES: Record<Language, DeclineMailMessages> = {
  en: declineMailEn,
  de: declineMailDe,
};
