import type { Language } from '../../customers/customer.ts';
import { identifiersDe } from './identifiers-de.ts';
import { identifiersEn } from './identifiers-en.ts';

/** In a file of their own, so that no other page carries them. */
export type IdentifierMessages = typeof identifiersEn;
export const IDENTIFIER_MESSAGES: Record<Language, IdentifierMessages> = {
  en: identifiersEn,
  de: identifiersDe,
};
