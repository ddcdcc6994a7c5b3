import { brandName } from '../gift/gift-page-view.ts';
import { Notice } from '../page-parts.tsx';
import { AGAIN_PATH, GIFTS_PATH, giftsPath, NEW_CARD_PATH, SHEET_PATH } from '../paths.ts';
import { BookCalendar } from './gift-book-calendar-part.tsx';
import type { Charges } from './gift-book-charges.ts';
import { BookList, DayRows, Earlier } from './gift-book-list.tsx';
import type { BookView } from './gift-book-props.ts';
import type { BookVoice } from './gift-book-view.ts';

/** The gift book: what comes when, as a calendar and as a list, and what it will cost. */
export const GiftBookPage = (props: BookView) => {
  const { words, shows, lead } = props;
  const { book } = words;
  return (
    <>
      <Notice notice={props.notice} />
      <h1>{shows === 'earlier' ? book.earlierTitle : book.title}</h1>
      {shows === 'earlier' ? null : <p class="lead">{lead ?? `${book.empty} ${book.emptyHint}`}</p>}
      {shows === 'earlier' ? null : <NextSteps {...props} />}
      {props.attention.length === 0 ? null : (
        <section class="notice">
          <h2>{book.attention}</h2>
          <DayRows rows={props.attention} words={words} />
        </section>
      )}
      <Views {...props} />
      {props.months === undefined ? null : (
        <BookCalendar {...{ words }} months={props.months} isAlone={shows === 'calendar'} />
      )}
      {props.list === undefined ? null : <BookList list={props.list} words={words} />}
      {props.earlier === undefined ? null : <Earlier {...props.earlier} words={words} />}
      {shows === 'earlier' ? null : <MonthCharges {...props} />}
    </>
  );
};

const NextSteps = ({ words: { book }, againCount, lead }: BookView) => (
  <p class="row steps-row">
    <a class="button" href={SHEET_PATH}>
      {book.order}
    </a>
    {againCount === 0 ? null : (
      <a class={lead === undefined ? 'button' : 'button quiet'} href={AGAIN_PATH}>
        {book.again(againCount)}
      </a>
    )}
  </p>
);

const Views = ({ words: { book }, shows, hasGifts, hasEarlier }: BookView) => {
  const views = [
    ...(hasGifts
      ? ([
          ['both', GIFTS_PATH, book.both],
          ['calendar', giftsPath({ view: 'calendar' }), book.calendar],
          ['list', giftsPath({ view: 'list' }), book.list],
        ] as const)
      : ([['both', GIFTS_PATH, book.toCome]] as const)),
    ...(hasEarlier ? ([['earlier', giftsPath({ view: 'earlier' }), book.earlier]] as const) : []),
  ];
  if (views.length === 1) return null;
  return (
    <nav class="book-views" aria-label={book.views}>
      <ul>
        {views.map(([view, href, label]) => (
          <li class={view === 'list' ? 'view-list' : undefined}>
            <a
              class={view === 'both' && shows === 'list' ? 'narrowly-current' : undefined}
              href={href}
              aria-current={view === shows ? 'page' : undefined}
            >
              {view === 'both' && hasGifts ? <Both book={book} /> : label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** A phone shows one of them at a time. */
const Both = ({ book }: { book: BookVoice['book'] }) => (
  <>
    <span class="roomily">{book.both}</span>
    <span class="narrowly">{book.list}</span>
  </>
);

const MonthCharges = ({ words, charges, card }: BookView) => {
  const { book } = words;
  const isOneCurrency = charges.length < 2;
  return (
    <section class="book-charges">
      {charges.length === 0 ? null : <h2>{book.chargesTitle}</h2>}
      {charges.length === 0 ? null : <p class="small">{book.chargesLead}</p>}
      {charges.map((each) => (
        <>
          {isOneCurrency ? null : <h3>{book.chargesIn(each.currency)}</h3>}
          <Bars {...each} />
        </>
      ))}
      <p class="small after">
        {card === undefined ? book.noCard : book.card(brandName(card.brand), card.last4)}{' '}
        <a href={NEW_CARD_PATH}>{card === undefined ? book.newCard : book.anotherCard}</a>
      </p>
    </section>
  );
};

/** A picture of the year in money; each bar stands beside its words. */
const Bars = ({ months }: Charges) => (
  <ul class="book-bars">
    {months.map(({ month, amount, count, share }) => (
      <li>
        <span>{month}</span>
        <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect width={share} height="4" />
        </svg>
        <span>
          <b>{amount}</b> <span class="small">{count}</span>
        </span>
      </li>
    ))}
  </ul>
);
