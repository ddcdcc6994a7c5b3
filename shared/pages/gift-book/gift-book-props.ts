import { type Card, cardToCharge } from '../../customers/customer.ts';
import type { GiftBook } from '../../gifts/find-gift-book.ts';
import { isDateBefore, type PlainDate } from '../../kernel/time.ts';
import { decideAgain } from '../../work-forms/decide-again.ts';
import { type NoticeQuery, noticeOf } from '../notice-of.ts';
import type { NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { giftsPath } from '../paths.ts';
import { type CalendarMonth, calendarMonths } from './gift-book-calendar.ts';
import { type Charges, chargesByMonth } from './gift-book-charges.ts';
import type { BookListPart, EarlierPart, ListMonth } from './gift-book-list.tsx';
import { type BookEntry, type BookVoice, bookEntries, bookVoice } from './gift-book-view.ts';

export type BookShows = 'both' | 'calendar' | 'list' | 'earlier';

export type BookQuery = NoticeQuery & {
  readonly view?: Exclude<BookShows, 'both'> | undefined;
  /** The list begins with this month, `2027-07`. */
  readonly from?: string | undefined;
  readonly year?: string | undefined;
};

export type BookView = {
  readonly words: BookVoice;
  readonly shows: BookShows;
  /** Absent when nothing is to come. */
  readonly lead: string | undefined;
  readonly notice: NoticeFacts | undefined;
  readonly attention: readonly BookEntry[];
  readonly againCount: number;
  readonly hasGifts: boolean;
  readonly hasEarlier: boolean;
  readonly months?: readonly CalendarMonth[];
  readonly list?: BookListPart;
  readonly earlier?: EarlierPart;
  readonly charges: readonly Charges[];
  readonly card: Card | undefined;
};

/** Gifts with a calendar beside them, and alone: beyond that a page would be heavy on a phone. */
const ROWS_BESIDE = 100;
const ROWS_ALONE = 250;
/** A carrier's failure is worth a look for so long. */
const ATTENTION_DAYS = 30;

/** Everything in the gift book, as far as its reader asked for it. */
export function bookView(
  giftBook: GiftBook,
  query: BookQuery,
  facts: { readonly voice: PageVoice; readonly today: PlainDate; readonly horizonMonths: number },
): BookView {
  const { voice, today, horizonMonths } = facts;
  const words = bookVoice(voice);
  const entries = bookEntries(giftBook, words, today);
  const toCome = entries.filter(({ isToCome }) => isToCome);
  const earlier = entries.filter(({ isToCome }) => !isToCome);
  const shows = query.view ?? 'both';
  const since = today.subtract({ days: ATTENTION_DAYS });
  const again = decideAgain({ ...giftBook, today, horizonMonths });
  return {
    ...{ words, shows, lead: leadOf(toCome, words), notice: noticeOf(query, voice) },
    attention:
      shows === 'earlier'
        ? []
        : entries.filter(({ mark, on }) => mark === 'attention' && !isDateBefore(on, since)),
    againCount: again.filter(({ orderedAlready }) => orderedAlready === undefined).length,
    hasGifts: toCome.length > 0,
    hasEarlier: earlier.length > 0,
    charges: chargesByMonth(giftBook.gifts, words),
    card: cardToCharge(giftBook.customer),
    ...(shows === 'earlier' ? { earlier: earlierPart(earlier, words, query.year) } : {}),
    ...(toCome.length > 0 && shows !== 'earlier'
      ? comingParts({ entries, toCome, words, shows, query, ...facts })
      : {}),
  };
}

/** What is cancelled, or has arrived, waits for nothing. */
function leadOf(toCome: readonly BookEntry[], { book, voice }: BookVoice): string | undefined {
  const waiting = toCome.filter(({ isAhead }) => isAhead);
  const [next] = waiting;
  return next && book.lead(waiting.length, next.name, voice.formats.day(next.on));
}

type Coming = {
  readonly entries: readonly BookEntry[];
  readonly toCome: readonly BookEntry[];
  readonly words: BookVoice;
  readonly shows: Exclude<BookShows, 'earlier'>;
  readonly query: BookQuery;
  readonly today: PlainDate;
  readonly horizonMonths: number;
};

function comingParts({ entries, toCome, words, shows, query, ...facts }: Coming) {
  const list =
    shows === 'list'
      ? listPart(toCome, words, ROWS_ALONE, query.from)
      : listPart(toCome, words, ROWS_BESIDE);
  if (shows === 'list') return { list };
  const dayPath = (gift: BookEntry) => {
    const day = gift.on.toString();
    if (!gift.isToCome) return giftsPath({ view: 'earlier' }, day);
    const isBeside = shows === 'both' && (list.later === undefined || day < list.later.from);
    return isBeside ? `#on-${day}` : giftsPath({ view: 'list', from: monthKey(gift) }, day);
  };
  const { today, horizonMonths } = facts;
  const months = calendarMonths(entries, words, { today, count: horizonMonths + 1, dayPath });
  return shows === 'calendar' ? { months } : { months, list };
}

/** Whole months, the first of them always. */
function listPart(
  rows: readonly BookEntry[],
  words: BookVoice,
  rowCountMax: number,
  from = '',
): BookListPart {
  const months = [...Map.groupBy(rows, monthKey)].filter(([key]) => key >= from);
  let count = 0;
  const shown = months.filter(([, { length }], at) => {
    count += length;
    return at === 0 || count <= rowCountMax;
  });
  const list = { months: shown.map(([, month]) => listMonth(month, words)) };
  const next = months[shown.length];
  if (next === undefined) return list;
  const [key, month] = next;
  return { ...list, later: { from: key, month: listMonth(month, words).month } };
}

const monthKey = ({ on }: BookEntry) => on.toString().slice(0, 7);

function listMonth(rows: readonly BookEntry[], { formats }: BookVoice): ListMonth {
  const [first] = rows;
  if (first === undefined) throw new RangeError('a month of the list has a gift');
  return { month: `${formats.monthOnly(first.on)} ${first.on.year}`, rows };
}

function earlierPart(
  entries: readonly BookEntry[],
  words: BookVoice,
  wanted: string | undefined,
): EarlierPart {
  const newestFirst = entries.toReversed();
  const years = [...new Set(newestFirst.map(({ on }) => on.year))];
  const year = years.find((each) => String(each) === wanted) ?? years[0] ?? 0;
  const rows = newestFirst.filter(({ on }) => on.year === year);
  const months = [...Map.groupBy(rows, monthKey).values()];
  return { year, years, months: months.map((month) => listMonth(month, words)) };
}
