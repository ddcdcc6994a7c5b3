import type { Language } from '../customers/customer.ts';
import { de } from './messages/de.ts';
import { en } from './messages/en.ts';

/** Every sentence of every page. English is the pattern: a language that lacks one does not compile. */
export type PageMessages = typeof en;

export const PAGE_MESSAGES: Record<Language, PageMessages> = { en, de };

/** What a page says after something was done, or refused; by code in its address, in words here. */
export type Done = keyof PageMessages['done'];
export type Refused = keyof PageMessages['refused'];
export type NoticeCode = Done | Refused;

export function isNoticeCode(text: string): text is NoticeCode {
  return Object.hasOwn(en.done, text) || Object.hasOwn(en.refused, text);
}
