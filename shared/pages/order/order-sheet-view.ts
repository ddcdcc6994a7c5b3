import type { Product } from '../../catalogue/product.ts';
import type { Recipient } from '../../customers/recipient.ts';
import { totalOf } from '../../gifts/gift.ts';
import type { GiftTerms } from '../../gifts/gift-terms.ts';
import { possibleDates } from '../../gifts/possible-dates.ts';
import { priceGift } from '../../gifts/price-gift.ts';
import type { Money } from '../../kernel/money.ts';
import { type Instant, localDateOf, PlainDate } from '../../kernel/time.ts';
import { oneLine } from '../../mail/safe-text.ts';
import type { SheetProblem } from '../../order-sheet/decide-sheet-check.ts';
import type { SentRow } from '../../order-sheet/decide-sheet-merge.ts';
import type { FoundProducts, OpenedSheet } from '../../order-sheet/open-own-sheet.ts';
import type { SheetRow } from '../../order-sheet/order-sheet.ts';
import { printOfRow } from '../../order-sheet/sheet-print.ts';
import { quantityOf } from '../../order-sheet/sheet-quantity.ts';
import type { OrderSheetMessages } from '../messages/order-sheet-en.ts';
import { shownOccasion } from '../occasion-names.ts';
import type { PageVoice } from '../page-voice.ts';

/** One gift of the sheet as its page shows it. */
export type RowView = {
  readonly row: SheetRow;
  /** Counts from 1, as people count. */
  readonly number: number;
  /** What this device was shown, for merging. */
  readonly shown: string;
  readonly isOpen: boolean;
  readonly recipient: Recipient | undefined;
  readonly product: Product | undefined;
  readonly problems: readonly RowProblem[];
  readonly found: FoundProducts | undefined;
  readonly dates: {
    readonly first: string;
    readonly last: string;
    readonly hint: string | undefined;
  };
  readonly total: Money | undefined;
  /** Where nothing was chosen yet. */
  readonly countryProposed: string;
};
export type RowProblem = { readonly field: string; readonly text: string };

/** What is complete is one line to read, unless there is next to nothing on the sheet. */
const ROW_COUNT_NEVER_FOLDED = 2;
/** More are shown as one line each. */
export const OPEN_ROW_COUNT_MAX = 20;
/** With many people to choose from, every open row is long. */
const OPEN_ROW_COUNT_MAX_OF_LARGE_BOOK = 5;
const LARGE_BOOK_COUNT = 100;
export const ROWS_PER_PAGE = 100;

export type SheetViewFacts = {
  readonly opened: OpenedSheet;
  readonly voice: PageVoice;
  readonly says: OrderSheetMessages;
  readonly terms: GiftTerms;
  readonly now: Instant;
  readonly found: ReadonlyMap<string, FoundProducts>;
  /** Whether what is wrong is said; not before somebody asked for it. */
  readonly isChecked: boolean;
  /** The row that somebody is at. */
  readonly rowId?: string | undefined;
  readonly from?: number | undefined;
};

export type SheetPages = { readonly from: number; readonly starts: readonly number[] };

/** Which hundred rows are shown: those around the row that somebody is at. */
export function pageOfRows(rows: readonly SheetRow[], facts: SheetViewFacts): SheetPages {
  const at = rows.findIndex(({ rowId }) => rowId === facts.rowId);
  const wanted = at === -1 ? (facts.from ?? 0) : at;
  const page = Math.min(Math.floor(wanted / ROWS_PER_PAGE), pageCountOf(rows) - 1);
  const starts = Array.from({ length: pageCountOf(rows) }, (_, index) => index * ROWS_PER_PAGE);
  return { from: Math.max(0, page) * ROWS_PER_PAGE, starts };
}

function pageCountOf(rows: readonly SheetRow[]): number {
  return Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE));
}

export function rowViews(facts: SheetViewFacts): readonly RowView[] {
  const { sheet, check, unsaved } = facts.opened;
  const { from } = pageOfRows(sheet.rows, facts);
  const recipientById = new Map(check.recipients.map((one) => [one.id, one]));
  const problemsByRow = Map.groupBy(check.problems, ({ rowId }) => rowId);
  const openMax =
    check.recipients.length > LARGE_BOOK_COUNT
      ? OPEN_ROW_COUNT_MAX_OF_LARGE_BOOK
      : OPEN_ROW_COUNT_MAX;
  const isShort = sheet.rows.length <= ROW_COUNT_NEVER_FOLDED;
  let openCount = 0;
  return sheet.rows.slice(from, from + ROWS_PER_PAGE).map((row, index) => {
    const found = problemsByRow.get(row.rowId) ?? [];
    const problems = facts.isChecked ? found : [];
    const isUnfinished = found.length > 0 && openCount < openMax;
    const isOpen = isShort || isUnfinished || row.rowId === facts.rowId;
    if (isOpen) openCount += 1;
    const recipient = recipientById.get(row.recipientId ?? '');
    const product = check.products.get(row.productCode);
    return {
      ...{ row, recipient, product, isOpen },
      number: from + index + 1,
      shown: shownOf(row, unsaved.get(row.rowId)),
      problems: problems.map((problem) => problemText(problem, facts)),
      found: facts.found.get(row.rowId),
      dates: isOpen ? datesOf(row, recipient, product, facts) : NO_DATES,
      total: totalOfRow(row, recipient, product, facts),
      countryProposed: countryProposed(facts),
    };
  });
}

/** What could not be saved goes on from what this device was shown before. */
function shownOf(row: SheetRow, unsaved: SentRow | undefined): string {
  return unsaved === undefined ? printOfRow(row) : (unsaved.shown ?? '');
}

function problemText({ field, code, possible }: SheetProblem, facts: SheetViewFacts): RowProblem {
  const { says, voice } = facts;
  const nearest = PlainDate.safeParse(possible);
  const text = nearest.success
    ? `${says.problems[code]} ${says.nearest(voice.formats.date(nearest.data))}`
    : says.problems[code];
  return { field, text };
}

/** Where most of the address book lives, or the customer does. */
function countryProposed({ opened: { customer, check }, voice }: SheetViewFacts): string {
  const countries = check.recipients.map(({ address }) => address.country);
  const counts = Map.groupBy(countries, (country) => country);
  const [most] = [...counts].toSorted(([, left], [, right]) => right.length - left.length);
  const code = most?.[0] ?? customer.address?.country;
  return code === undefined ? '' : voice.formats.country(code);
}

function countryOf(row: SheetRow, recipient: Recipient | undefined): string | undefined {
  const country = recipient?.address.country ?? row.address?.country;
  return country !== undefined && /^[A-Z]{2}$/.test(country) ? country : undefined;
}

/** A line to read offers no calendar. */
const NO_DATES: RowView['dates'] = { first: '', last: '', hint: undefined };

function datesOf(
  row: SheetRow,
  recipient: Recipient | undefined,
  product: Product | undefined,
  { opened: { customer }, voice, says, terms, now }: SheetViewFacts,
): RowView['dates'] {
  const country = countryOf(row, recipient);
  const today = localDateOf(now, customer.zone);
  const last = today.add({ months: terms.horizonMonths });
  const isPlaceless = product?.kind === 'e_gift';
  if (product === undefined || (country === undefined && !isPlaceless)) {
    return { first: today.toString(), last: last.toString(), hint: undefined };
  }
  const dates = possibleDates({ ...{ product, customer, terms, now }, country: country ?? '' });
  const { formats } = voice;
  const hint = says.row.possible(formats.date(dates.firstOn), formats.date(dates.lastOn));
  return { first: dates.firstOn.toString(), last: dates.lastOn.toString(), hint };
}

/** Undefined while something is missing that its price depends on. */
function totalOfRow(
  { options, wrapping, ...row }: SheetRow,
  recipient: Recipient | undefined,
  product: Product | undefined,
  { terms }: SheetViewFacts,
): Money | undefined {
  const country = countryOf({ ...row, options }, recipient);
  if (product === undefined || country === undefined) return undefined;
  const chosen = { ...quantityOf(row), ...(wrapping === undefined ? {} : { wrapping }) };
  const price = priceGift({ product, options, country, ...chosen }, terms);
  return price.ok ? totalOf(price.value) : undefined;
}

/** The sum of all rows that have a price, in the currency of the first. */
export function sumOfRows(facts: SheetViewFacts): Money | undefined {
  const { sheet, check } = facts.opened;
  const recipientById = new Map(check.recipients.map((one) => [one.id, one]));
  const totals = sheet.rows.flatMap((row) => {
    const recipient = recipientById.get(row.recipientId ?? '');
    return totalOfRow(row, recipient, check.products.get(row.productCode), facts) ?? [];
  });
  const [first] = totals;
  if (first === undefined) return undefined;
  const same = totals.filter(({ currency }) => currency === first.currency);
  const amountMinor = same.reduce((sum, each) => sum + each.amountMinor, 0);
  return { amountMinor, currency: first.currency };
}

/** Who can be chosen: the name, and the place where two are called the same. */
export function whomChoices(recipients: readonly Recipient[]) {
  return recipients.map(({ id, name, address }) => ({
    value: id,
    label: oneLine(`${name}, ${address.city}`),
  }));
}

/** The usual occasions, and those of this sheet's customer. */
export function occasionChoices(
  { sheet }: OpenedSheet,
  voice: PageVoice,
): readonly { readonly value: string }[] {
  const usual = Object.values(voice.words.occasions);
  const own = sheet.rows.map(({ occasion }) => shownOccasion(occasion, voice));
  return [...new Set([...usual, ...own].filter((text) => text !== ''))].map((value) => ({ value }));
}
