import type { CalendarDay, CalendarMonth } from './gift-book-calendar.ts';
import type { BookMark, BookVoice } from './gift-book-view.ts';

const MARKS: readonly BookMark[] = ['planned', 'paid', 'attention', 'over'];

type CalendarProps = {
  readonly words: BookVoice;
  readonly months: readonly CalendarMonth[];
  /** Without the list; a phone shows only one of them. */
  readonly isAlone: boolean;
};

/** The months as on a wall. The numbers of days without a gift are the style sheet's. */
export const BookCalendar = ({ words, months, isAlone }: CalendarProps) => (
  <section class={isAlone ? 'book-calendar' : 'book-calendar with-list'}>
    <h2>{words.book.calendarTitle}</h2>
    <Legend words={words} />
    <div class="book-months">
      {months.map((month) => (
        <Month month={month} words={words} />
      ))}
    </div>
  </section>
);

const Legend = ({ words: { book } }: { words: BookVoice }) => (
  <ul class="mark-legend" aria-label={book.legend}>
    {MARKS.map((mark) => (
      <li>
        <span class={`m-${mark}`} aria-hidden="true">
          4
        </span>{' '}
        {book.marks[mark]}
      </li>
    ))}
    <li>
      <span class="now" aria-hidden="true">
        4
      </span>{' '}
      {book.today}
    </li>
  </ul>
);

const Month = ({ month, words }: { month: CalendarMonth; words: BookVoice }) => (
  <section class={month.isBare ? 'bare' : undefined}>
    <h3>
      {month.title} <span class="small">{month.year}</span>
      {month.isBare ? <span class="small none">{words.book.noGifts}</span> : null}
    </h3>
    <div class="month-weekdays" aria-hidden="true">
      {words.formats.weekdays.map((weekday) => (
        <i>{weekday}</i>
      ))}
    </div>
    <div class={month.firstWeekday === 1 ? 'month-days' : `month-days from${month.firstWeekday}`}>
      {month.days.map((day) => (
        <Day day={day} />
      ))}
    </div>
    {month.isBare ? null : <Whose days={month.days} />}
  </section>
);

/** For the eye alone: each marked day says the same, and more, to whoever listens. */
const Whose = ({ days }: { days: readonly CalendarDay[] }) => (
  <p class="month-whose" aria-hidden="true">
    {days.map(({ day, mark }) =>
      mark === undefined ? null : (
        <span>
          <b>{day}</b> <bdi>{mark.short}</bdi>
        </span>
      ),
    )}
  </p>
);

const Day = ({ day: { mark, isToday } }: { day: CalendarDay }) => {
  if (mark === undefined) return isToday ? <i class="now" /> : <i />;
  return (
    <a class={isToday ? `m-${mark.mark} now` : `m-${mark.mark}`} href={mark.path}>
      <span>{mark.words}</span>
    </a>
  );
};
