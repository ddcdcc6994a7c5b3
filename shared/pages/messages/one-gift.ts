import type { Language } from '../../customers/customer.ts';
import { oneGiftDe } from './one-gift-de.ts';
import { oneGiftEn } from './one-gift-en.ts';

/** In files of their own, so that no other page carries them. */
export type OneGiftMessages = typeof oneGiftEn;
export const ONE_GIFT_MESSAGES: Record<Language, OneGiftMessages> = {
  en: oneGiftEn,
  de: oneGiftDe,
};
