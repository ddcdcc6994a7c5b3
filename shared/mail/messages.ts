import type { Language } from '../customers/customer.ts';
import { de } from './messages/de.ts';
import { en } from './messages/en.ts';

/** Every sentence of every letter. English is the pattern: a language that lacks one does not compile. */
export type Messages = typeof en;

export const MESSAGES: Record<Language, Messages> = { en, de };
