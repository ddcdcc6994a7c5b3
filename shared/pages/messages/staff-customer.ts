import type { Language } from '../../customers/customer.ts';
import { staffCustomerDe } from './staff-customer-de.ts';
import { staffCustomerEn } from './staff-customer-en.ts';

/** Of the staff's pages about one customer; in files of their own, as all words of the staff. */
export type StaffCustomerMessages = typeof staffCustomerEn;
export const STAFF_CUSTOMER_MESSAGES: Record<Language, StaffCustomerMessages> = {
  en: staffCustomerEn,
  de: staffCustomerDe,
};
