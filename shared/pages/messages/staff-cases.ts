import type { Language } from '../../customers/customer.ts';
import { staffCasesDe } from './staff-cases-de.ts';
import { staffCasesEn } from './staff-cases-en.ts';

/** In files of their own, so that no customer's page carries them. */
export type StaffCaseMessages = typeof staffCasesEn;
export const STAFF_CASE_MESSAGES: Record<Language, StaffCaseMessages> = {
  en: staffCasesEn,
  de: staffCasesDe,
};
