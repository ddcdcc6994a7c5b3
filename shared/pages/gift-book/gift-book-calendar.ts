import type { PlainDate } from '../../kernel/time.ts';
import type { BookEntry, BookMark, BookVoice } from './gift-book-view.ts';

/** How many people a day names before it says how many more there are. */
const NAMES_PER_DAY = 6;
const FIRST_NAMES_PER_DAY = 3;

/** One marked day: a gift's own, or several gifts at once. */
export type DayMark = {
  readonly path: string;
  readonly mark: BookMark;
  /** Whose day it is, by first names: what stands below the month. */
  readonly short: string;
  readonly words: string;
};

export type CalendarDay = { readonly day: number; readonly isToday: boolean; mark?: DayMark };

export type CalendarMonth = {
  readonly title: string;
  readonly year: string;
  /** 1 for Monday. */
  readonly firstWeekday: number;
  readonly days: readonly CalendarDay[];
  readonly isBare: boolean;
};

/** The months from today's on, each with every day, so that it can be read like one on the wall. */
export function calendarMonths(
  entries: readonly BookEntry[],
  words: BookVoice,
  { today, count, dayPath }: CalendarFacts,
): readonly CalendarMonth[] {
  const first = today.with({ day: 1 });
  const entriesByDay = Map.groupBy(entries, ({ on }) => on.toString());
  const months = Array.from({ length: count }, (_, ahead) => {
    const month = first.add({ months: ahead });
    const prefix = month.toString().slice(0, 8);
    const days = Array.from({ length: month.daysInMonth }, (__, before): CalendarDay => {
      const day = before + 1;
      const text = `${prefix}${String(day).padStart(2, '0')}`;
      const isToday = ahead === 0 && day === today.day;
      const given = entriesByDay.get(text);
      return given === undefined
        ? { day, isToday }
        : { day, isToday, mark: markOfDay(given, words, dayPath) };
    });
    return {
      title: words.formats.monthOnly(month),
      year: String(month.year),
      firstWeekday: month.dayOfWeek,
      days,
      isBare: days.every(({ mark }) => mark === undefined),
    };
  });
  // The last month is begun only: without a gift it says nothing.
  return months.filter(({ isBare }, at) => at < count - 1 || !isBare);
}

export type CalendarFacts = {
  readonly today: PlainDate;
  readonly count: number;
  /** Where the gifts of one day stand together. */
  readonly dayPath: (gift: BookEntry) => string;
};

function markOfDay(
  given: readonly BookEntry[],
  words: BookVoice,
  dayPath: CalendarFacts['dayPath'],
): DayMark {
  const { book, formats } = words;
  const [first] = given;
  if (first === undefined) throw new RangeError('a marked day has a gift');
  const date = formats.long(first.on);
  if (given.length === 1) {
    return {
      ...{ path: first.path, mark: first.mark, short: firstNames(given) },
      words: book.mark(first.name, date, first.occasion, first.state),
    };
  }
  const named = given.slice(0, NAMES_PER_DAY).map(({ name, state }) => `${name} (${state})`);
  const more = given.length - named.length;
  const names = more === 0 ? named.join(', ') : book.andMore(named.join(', '), more);
  return {
    ...{ path: dayPath(first), mark: mostUrgent(given), short: firstNames(given) },
    words: book.several(given.length, date, names),
  };
}

function firstNames(given: readonly BookEntry[]): string {
  const names = [...new Set(given.map(({ name }) => name.split(' ')[0] ?? name))];
  const more = names.length - FIRST_NAMES_PER_DAY;
  const shown = names.slice(0, FIRST_NAMES_PER_DAY).join(', ');
  return more > 0 ? `${shown} +${more}` : shown;
}

const URGENCY: readonly BookMark[] = ['attention', 'planned', 'paid', 'over'];

function mostUrgent(given: readonly BookEntry[]): BookMark {
  return URGENCY.find((mark) => given.some((entry) => entry.mark === mark)) ?? 'planned';
}
