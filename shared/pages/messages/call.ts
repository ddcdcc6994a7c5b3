import type { Language } from '../../customers/customer.ts';
import { callDe } from './call-de.ts';
import { callEn } from './call-en.ts';

/** In a file of their own, so that no other page carries them. */
export type CallMessages = typeof callEn;
export const CALL_MESSAGES: Record<Language, CallMessages> = { en: callEn, de: callDe };
