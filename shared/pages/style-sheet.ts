import { BASE_STYLE } from './style/base.ts';
import { CALL_STYLE } from './style/call.ts';
import { CONVERSATION_STYLE } from './style/conversation.ts';
import { GIFT_BOOK_STYLE } from './style/gift-book.ts';
import { GIFTS_STYLE } from './style/gifts.ts';
import { KNOWN_STYLE } from './style/known.ts';
import { LABORATORY_STYLE } from './style/laboratory.ts';
import { MANAGERS_STYLE } from './style/managers.ts';
import { ME_STYLE } from './style/me.ts';
import { ORDER_SHEET_STYLE } from './style/order-sheet.ts';
import { PHOTOS_STYLE } from './style/photos.ts';
import { PRINT_STYLE } from './style/print.ts';
import { REGULARS_STYLE } from './style/regulars.ts';
import { STAFF_STYLE } from './style/staff.ts';

/** The look of every page: the mails' colours and fonts, one column, nothing loaded from elsewhere. */
export const STYLE_SHEET = [
  BASE_STYLE,
  GIFTS_STYLE,
  GIFT_BOOK_STYLE,
  ORDER_SHEET_STYLE,
  ME_STYLE,
  KNOWN_STYLE,
  STAFF_STYLE,
  PHOTOS_STYLE,
  CONVERSATION_STYLE,
  CALL_STYLE,
  REGULARS_STYLE,
  LABORATORY_STYLE,
  MANAGERS_STYLE,
  PRINT_STYLE,
]
  .join('')
  .trim();
