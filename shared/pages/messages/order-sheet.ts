import type { Language } from '../../customers/customer.ts';
import { orderSheetDe } from './order-sheet-de.ts';
import { type OrderSheetMessages, orderSheetEn } from './order-sheet-en.ts';

/** In files of their own, so that no other page carries them. */
export const ORDER_SHEET_MESSAGES: Record<Language, OrderSheetMessages> = {
  en: orderSheetEn,
  de: orderSheetDe,
};

export type SheetNotice = keyof OrderSheetMessages['notices'];

export function isSheetNotice(text: string): text is SheetNotice {
  return Object.hasOwn(orderSheetEn.notices, text);
}
