import { isSheetNotice, ORDER_SHEET_MESSAGES } from '../messages/order-sheet.ts';
import type { NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';

const GOOD_NOTICES: ReadonlySet<string> = new Set(['pasted', 'emptied', 'added', 'copied']);

/** The words are ours, never the address's. */
export function sheetNotice(code: string | undefined, voice: PageVoice): NoticeFacts | undefined {
  if (code === undefined || !isSheetNotice(code)) return undefined;
  const text = ORDER_SHEET_MESSAGES[voice.language].notices[code];
  return { isGood: GOOD_NOTICES.has(code), text };
}
