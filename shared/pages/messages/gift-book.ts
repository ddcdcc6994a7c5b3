import type { Language } from '../../customers/customer.ts';
import { giftBookDe } from './gift-book-de.ts';
import { giftBookEn } from './gift-book-en.ts';

/** In files of their own, so that no other page carries them. */
export type GiftBookMessages = typeof giftBookEn;
export const GIFT_BOOK_MESSAGES: Record<Language, GiftBookMessages> = {
  en: giftBookEn,
  de: giftBookDe,
};
