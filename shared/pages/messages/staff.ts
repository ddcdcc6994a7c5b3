import type { Language } from '../../customers/customer.ts';
import { staffDe } from './staff-de.ts';
import { staffEn } from './staff-en.ts';

/** In files of their own, so that no customer's page carries them. */
export type StaffMessages = typeof staffEn;
export const STAFF_MESSAGES: Record<Language, StaffMessages> = { en: staffEn, de: staffDe };

export type StaffNotice = keyof StaffMessages['notices'];

export function isStaffNotice(text: string): text is StaffNotice {
  return Object.hasOwn(staffEn.notices, text);
}
