import type { Language } from '../../customers/customer.ts';
import { staffMergeDe } from './staff-merge-de.ts';
import { staffMergeEn } from './staff-merge-en.ts';

export type StaffMergeMessages = typeof staffMergeEn;
export const STAFF_MERGE_MESSAGES: Record<Language, StaffMergeMessages> = {
  en: staffMergeEn,
  de: staffMergeDe,
};
