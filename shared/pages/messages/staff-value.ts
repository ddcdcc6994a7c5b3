import type { Language } from '../../customers/customer.ts';
import { staffValueDe } from './staff-value-de.ts';
import { staffValueEn } from './staff-value-en.ts';

/** Of what a customer is worth, on the staff's page of them. */
export type StaffValueMessages = typeof staffValueEn;
export const STAFF_VALUE_MESSAGES: Record<Language, StaffValueMessages> = {
  en: staffValueEn,
  de: staffValueDe,
};
