import { giftsPath } from '../paths.ts';
import type { BookEntry, BookVoice } from './gift-book-view.ts';

export type ListMonth = { readonly month: string; readonly rows: readonly BookEntry[] };

export type BookListPart = {
  readonly months: readonly ListMonth[];
  /** The month with which it goes on elsewhere, `2027-07`, and its name. */
  readonly later?: { readonly from: string; readonly month: string };
};

export const BookList = ({ list, words }: { list: BookListPart; words: BookVoice }) => (
  <section>
    <h2>{words.book.listTitle}</h2>
    {list.months.map((month) => (
      <Month {...month} words={words} />
    ))}
    {list.later === undefined ? null : (
      <p>
        <a class="button quiet" href={giftsPath({ view: 'list', from: list.later.from })}>
          {words.book.later(list.later.month)}
        </a>
      </p>
    )}
  </section>
);

type MonthProps = ListMonth & { readonly words: BookVoice; readonly isTopLevel?: boolean };

const Month = ({ month, rows, words, isTopLevel = false }: MonthProps) => (
  <section>
    {isTopLevel ? <h2 class="month-name">{month}</h2> : <h3 class="month-name">{month}</h3>}
    <DayRows rows={rows} words={words} hasDays />
  </section>
);

type RowsProps = {
  readonly rows: readonly BookEntry[];
  readonly words: BookVoice;
  /** The first gift of each day is where links to the day lead. */
  readonly hasDays?: boolean;
};

/** `when` in words of one line: a list of hundreds is read down its left edge. */
export const DayRows = ({ rows, words, hasDays = false }: RowsProps) => (
  <ol class="book-rows">
    {rows.map((row, at) => (
      <Row
        row={row}
        words={words}
        isFirstOfDay={hasDays && rows[at - 1]?.on.equals(row.on) !== true}
      />
    ))}
  </ol>
);

type RowProps = { row: BookEntry; words: BookVoice; isFirstOfDay: boolean };

const Row = ({ row, words, isFirstOfDay }: RowProps) => (
  <li class={`m-${row.mark}`} id={isFirstOfDay ? `on-${row.on}` : undefined}>
    <a href={row.path}>
      <time>{words.formats.short(row.on)}</time>
      <span>
        <b>
          <bdi>{row.name}</bdi>
        </b>{' '}
        <i>{`${row.occasion} · ${row.item}`}</i>
        <small>{row.when}</small>
      </span>
      <em>{row.state}</em>
    </a>
  </li>
);

export type EarlierPart = {
  readonly year: number;
  readonly years: readonly number[];
  readonly months: readonly ListMonth[];
};

/** What was given, one year at a time, the newest first. */
export const Earlier = ({ year, years, months, words }: EarlierPart & { words: BookVoice }) => (
  <section>
    {years.length < 2 ? null : (
      <nav class="book-views book-years" aria-label={words.book.years}>
        <ul>
          {years.map((each) => (
            <li>
              <a
                href={giftsPath({ view: 'earlier', year: String(each) })}
                aria-current={each === year ? 'page' : undefined}
              >
                {each}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    )}
    {months.length === 0 ? <p>{words.book.earlierEmpty}</p> : null}
    {months.map((month) => (
      <Month {...month} words={words} isTopLevel />
    ))}
  </section>
);
