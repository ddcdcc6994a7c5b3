import { type DateOrder, type DateProblem, readSpreadsheetDate } from '../csv/spreadsheet-date.ts';
import { normalisedEmail } from '../customers/email.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type Instant, instantOf, localDateOf, type PlainDate, Temporal } from '../kernel/time.ts';
import type { Buyer } from './find-buyer.ts';
import { LINE_AMOUNT_MINOR_MAX, PurchaseLine, QUANTITY_MAX, SourceId } from './purchase.ts';
import type { PurchaseColumn } from './purchase-columns.ts';
import { amountMinorOf, decimalOf } from './read-amount.ts';

export type PurchaseCells = ReadonlyMap<PurchaseColumn, string>;

export type RowSettings = {
  /** Where the shop's clock stands, for times that say no zone. */
  readonly zone: string;
  readonly currency: string;
  readonly dates?: DateOrder;
};

export type PurchaseRowProblem =
  | 'missing'
  | 'malformed'
  | 'email_invalid'
  | 'not_a_number'
  | 'not_a_whole_number'
  | 'too_large'
  | 'time_unreadable'
  | 'currency_unknown'
  | Exclude<DateProblem, 'date_has_time'>;
export type PurchaseFieldProblem = {
  readonly field: PurchaseColumn;
  readonly code: PurchaseRowProblem;
};

/** One line of a file, read; what is no product is still among them. */
export type ReadLine = Pick<PurchaseLine, 'sku' | 'name' | 'marginMinor'> & {
  readonly sourceId: string;
  readonly quantity: number;
  readonly amountMinor: number;
  readonly at: Instant;
  readonly on: PlainDate;
  readonly currency: string;
  readonly buyer?: Buyer;
};

type Read<Value> = Outcome<Value, PurchaseRowProblem>;

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** Names the first thing that is wrong with a row. Blank cells are not in `cells`. */
export function readPurchaseRow(
  cells: PurchaseCells,
  settings: RowSettings,
): Outcome<ReadLine, 'row_refused', PurchaseFieldProblem> {
  const problem = (field: PurchaseColumn, code: PurchaseRowProblem) =>
    refused('row_refused' as const, { field, code });
  const sourceId = cells.get('order');
  if (sourceId === undefined) return problem('order', 'missing');
  if (!SourceId.safeParse(sourceId).success) return problem('order', 'malformed');
  const sku = cells.get('sku') ?? cells.get('name')?.slice(0, 60).trim();
  if (sku === undefined) return problem('sku', 'missing');
  if (!PurchaseLine.shape.sku.safeParse(sku).success) return problem('sku', 'malformed');
  const quantity = readQuantity(cells.get('quantity'));
  if (!quantity.ok) return problem('quantity', quantity.refusal);
  const time = readTime(cells.get('at'), settings);
  if (!time.ok) return problem('at', time.refusal);
  const currency = (cells.get('currency') ?? settings.currency).toUpperCase();
  if (!CURRENCIES.has(currency)) return problem('currency', 'currency_unknown');
  const amount = readAmount(cells, quantity.value, currency);
  if (!amount.ok) {
    return problem(cells.has('unitPrice') ? 'unitPrice' : 'amount', amount.refusal);
  }
  const buyer = readBuyer(cells);
  if (!buyer.ok) return problem(buyer.details, buyer.refusal);
  return accepted({
    ...{ sourceId, sku, quantity: quantity.value, ...time.value, currency },
    ...{ ...amount.value, ...nameOf(cells), ...buyer.value },
  });
}

function readQuantity(cell: string | undefined): Read<number> {
  if (cell === undefined) return refused('missing');
  if (!/^[-+]?\d{1,12}(?:[.,]0+)?$/.test(cell)) return refused('not_a_whole_number');
  const quantity = Number(cell.replace(/[.,]0+$/, ''));
  if (quantity === 0) return refused('not_a_whole_number');
  return Math.abs(quantity) > QUANTITY_MAX ? refused('too_large') : accepted(quantity);
}

const DATE_AND_TIME = /^(.*\S)(?:[ T]|,\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]m)?$/i;
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/;

type Time = Read<{ readonly at: Instant; readonly on: PlainDate }>;

/** The lines of an order say the same time, one after the other; calendars are slow. */
let last: { readonly key: string; readonly time: Time } | undefined;

function readTime(cell: string | undefined, settings: RowSettings): Time {
  const key = `${cell} ${settings.zone} ${settings.dates}`;
  if (last?.key !== key) last = { key, time: parseTime(cell, settings) };
  return last.time;
}

/** A date with or without a time; a day without one is its noon. */
function parseTime(cell: string | undefined, { zone, dates }: RowSettings): Time {
  if (cell === undefined) return refused('missing');
  if (WITH_ZONE.test(cell)) {
    const at = instantIn(cell);
    if (at === undefined) return refused('time_unreadable');
    return accepted({ at, on: localDateOf(at, zone) });
  }
  const [, day = cell, hours = '12', minutes = '00', seconds = '00', half] =
    DATE_AND_TIME.exec(cell) ?? [];
  const hour = (Number(hours) % (half === undefined ? 24 : 12)) + (/^p/i.test(half ?? '') ? 12 : 0);
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) {
    return refused('time_unreadable');
  }
  const on = readSpreadsheetDate(day, dates);
  if (!on.ok) return refused(on.refusal === 'date_has_time' ? 'time_unreadable' : on.refusal);
  const time = [hour, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':');
  return accepted({ at: instantOf(on.value, time, zone), on: on.value });
}

function instantIn(text: string): Instant | undefined {
  try {
    return Temporal.Instant.from(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

type Amount = { readonly amountMinor: number; readonly marginMinor?: number };

/** A price below zero makes an amount against the quantity's sign: whoever sorts the lines sees it. */
function readAmount(cells: PurchaseCells, quantity: number, currency: string): Read<Amount> {
  const price = cells.get('unitPrice');
  const total = cells.get('amount');
  if (price === undefined && total === undefined) return refused('missing');
  const decimal = decimalOf(price ?? total ?? '');
  if (decimal === undefined) return refused('not_a_number');
  // Some give what came back as a plain amount.
  const isPlain = price === undefined && quantity < 0 && decimal.digits > 0;
  const times = price === undefined ? (isPlain ? -1 : 1) : quantity;
  const amountMinor = amountMinorOf(decimal, times, currency);
  if (Math.abs(amountMinor) > LINE_AMOUNT_MINOR_MAX) return refused('too_large');
  const cost = decimalOf(cells.get('unitCost') ?? '');
  if (cost === undefined) return accepted({ amountMinor });
  const marginMinor = amountMinor - amountMinorOf(cost, quantity, currency);
  if (Math.abs(marginMinor) > LINE_AMOUNT_MINOR_MAX) return refused('too_large');
  return accepted({ amountMinor, marginMinor });
}

/** An address says best who it is; a number holds within the shop. */
function readBuyer(
  cells: PurchaseCells,
): Outcome<{ readonly buyer?: Buyer }, 'email_invalid' | 'malformed', 'email' | 'customer'> {
  const address = cells.get('email');
  if (address !== undefined) {
    const email = normalisedEmail(address);
    return email === undefined ? refused('email_invalid', 'email') : accepted({ buyer: { email } });
  }
  // Spreadsheets make `17850.0` of 17850.
  const ref = cells.get('customer')?.replace(/^(\d+)\.0$/, '$1');
  if (ref === undefined) return accepted({});
  const isRef = SourceId.safeParse(ref).success;
  return isRef ? accepted({ buyer: { ref } }) : refused('malformed', 'customer');
}

/** A name that cannot be kept is no reason to lose a purchase. */
function nameOf(cells: PurchaseCells): Pick<PurchaseLine, 'name'> {
  const name = cells.get('name')?.replaceAll(/\s+/g, ' ').slice(0, 120).trim();
  return PurchaseLine.shape.name.safeParse(name).success && name !== undefined ? { name } : {};
}
