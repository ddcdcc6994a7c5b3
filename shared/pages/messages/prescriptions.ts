import type { Language } from '../../customers/customer.ts';
import { prescriptionsDe } from './prescriptions-de.ts';
import { prescriptionsEn } from './prescriptions-en.ts';

/** In files of their own, so that few other pages carry them. */
export type PrescriptionMessages = typeof prescriptionsEn;
export const PRESCRIPTION_MESSAGES: Record<Language, PrescriptionMessages> = {
  en: prescriptionsEn,
  de: prescriptionsDe,
};

/** What a page of these says after something was done, or refused; by code in its address. */
export type PrescriptionNotice =
  | keyof PrescriptionMessages['done']
  | keyof PrescriptionMessages['refused'];
