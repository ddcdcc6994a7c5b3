import type { Language } from '../customers/customer.ts';
import { de } from './messages/de.ts';
import { en } from './messages/en.ts';

/** Every sentence on paper. English is the pattern: a language that lacks one does not compile. */
export type PrintMessages = typeof en;

export const PRINT_MESSAGES: Record<Language, PrintMessages> = { en, de };
