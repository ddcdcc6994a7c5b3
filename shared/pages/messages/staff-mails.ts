import type { Language } from '../../customers/customer.ts';
import { staffMailsDe } from './staff-mails-de.ts';
import { staffMailsEn } from './staff-mails-en.ts';

export type StaffMailsMessages = typeof staffMailsEn;
export const STAFF_MAILS_MESSAGES: Record<Language, StaffMailsMessages> = {
  en: staffMailsEn,
  de: staffMailsDe,
};

export type StaffMailsNotice = keyof StaffMailsMessages['notices'];

export function isStaffMailsNotice(text: string): text is StaffMailsNotice {
  return Object.hasOwn(staffMailsEn.notices, text);
}
