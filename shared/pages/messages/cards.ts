import type { Language } from '../../customers/customer.ts';
import { cardsDe, sandboxDe } from './cards-de.ts';
import { cardsEn, sandboxEn } from './cards-en.ts';

/** In files of their own, so that no other page carries them. */
export const CARDS_MESSAGES: Record<Language, typeof cardsEn> = { en: cardsEn, de: cardsDe };
export const SANDBOX_MESSAGES: Record<Language, typeof sandboxEn> = {
  en: sandboxEn,
  de: sandboxDe,
};

export type CardNotice = keyof typeof cardsEn.done | keyof typeof cardsEn.refused;
