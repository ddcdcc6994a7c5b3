import type { Language } from '../../customers/customer.ts';
import { knownDe } from './known-de.ts';
import { knownEn } from './known-en.ts';

/** In a file of their own, so that no other page carries them. */
export type KnownMessages = typeof knownEn;
export const KNOWN_MESSAGES: Record<Language, KnownMessages> = { en: knownEn, de: knownDe };
