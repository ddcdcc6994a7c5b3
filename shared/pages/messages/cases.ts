import type { Language } from '../../customers/customer.ts';
import { casesDe } from './cases-de.ts';
import { casesEn } from './cases-en.ts';

/** In files of their own, so that no other page carries them. */
export type CaseMessages = typeof casesEn;
export const CASE_MESSAGES: Record<Language, CaseMessages> = { en: casesEn, de: casesDe };
