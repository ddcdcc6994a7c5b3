import type { Language } from '../../customers/customer.ts';
import { addressDe } from './address-de.ts';
import { addressEn } from './address-en.ts';

/** In a file of their own, so that no other page carries them. */
export type AddressMessages = typeof addressEn;
export const ADDRESS_MESSAGES: Record<Language, AddressMessages> = {
  en: addressEn,
  de: addressDe,
};
