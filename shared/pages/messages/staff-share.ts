import type { Language } from '../../customers/customer.ts';
import { staffShareDe } from './staff-share-de.ts';
import { staffShareEn } from './staff-share-en.ts';

export type StaffShareMessages = typeof staffShareEn;
export const STAFF_SHARE_MESSAGES: Record<Language, StaffShareMessages> = {
  en: staffShareEn,
  de: staffShareDe,
};
