import type { Language } from '../../customers/customer.ts';
import { againDe } from './again-de.ts';
import { againEn } from './again-en.ts';

/** In files of their own, so that no other page carries them. */
export type AgainMessages = typeof againEn;
export const AGAIN_MESSAGES: Record<Language, AgainMessages> = { en: againEn, de: againDe };

export type AgainNotice = keyof AgainMessages['notices'];
