import type { Language } from '../../customers/customer.ts';
import { meDe } from './me-de.ts';
import { meEn } from './me-en.ts';

/** In a file of their own, so that no other page carries them. */
export type MeMessages = typeof meEn;
export const ME_MESSAGES: Record<Language, MeMessages> = { en: meEn, de: meDe };
