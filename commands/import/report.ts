import type { CatalogueRowProblem } from '../../shared/catalogue/check-catalogue.ts';
import { PRICE_MINOR_MAX } from '../../shared/catalogue/read-catalogue-row.ts';
import type { CsvProblem, CsvUnreadable } from '../../shared/csv/csv-unreadable.ts';
import type { RowRefusal } from '../../shared/csv/row-refusal.ts';
import type { Money } from '../../shared/kernel/money.ts';
import type { GiftRowProblem } from './read-gift-row.ts';

type RowProblem = CatalogueRowProblem | GiftRowProblem;

const SENTENCES: Record<RowProblem, string> = {
  address_incomplete: 'is needed for an address in that country',
  cell_count: 'the row has not as many cells as the header',
  code_malformed: 'must be up to 40 letters, digits, dots, dashes or underscores',
  currency_unknown: 'is no currency of ISO 4217, such as GBP',
  date_ambiguous: 'could be two dates; say which with --dates dmy, mdy or ymd',
  date_has_time: 'has a time of day; a gift is delivered on a day',
  date_is_serial_number: 'is a spreadsheet’s serial number; format the column as a date',
  date_not_in_calendar: 'is not in the calendar',
  date_unreadable: 'is no date such as 2027-03-04',
  duplicate_code: 'is in the file already',
  kind_unknown: 'must be parcel or e_gift',
  lead_days_out_of_range: 'must be between 0 and 90',
  malformed: 'is too long or holds characters that cannot be there',
  missing: 'is missing',
  name_too_long: 'must be at most 120 characters',
  no_product: 'is no product: postage, fees, discounts and the like are booked under it',
  not_a_whole_number: 'must be a whole number; a price counts pence or cents, 295 for 2.95',
  options_malformed:
    'must look like colour=red; in a catalogue like colour=red|blue+100: a surcharge counts pence or ' +
    'cents, +150 for 1.50, and +0 ends a name such as EU-38',
  postal_code_invalid: 'is no postal code of that country',
  price_not_positive: 'must be more than zero',
  quantity_invalid: 'must be a whole number from 1 to 20',
  price_too_large: `is too large: it counts pence or cents, at most ${PRICE_MINOR_MAX.toLocaleString('en')}`,
  recipient_twice: 'is given in one column and again as first and last name',
  stray_characters: 'holds characters that do not belong into a name',
  unknown_country: 'is no country by name or code; write the code, such as GB',
};

const FILE_SENTENCES: Record<CsvProblem, string> = {
  empty: 'is empty',
  not_gzip: 'is no gzip file, or only a part of one',
  not_text: 'is no text; save the workbook as CSV (UTF-8)',
  not_utf8: 'is not UTF-8; save it as “CSV UTF-8”, or name what it is: --encoding windows-1252',
  quote_not_closed: 'opens a quote that is never closed',
  record_too_long: 'has a row of more than 100,000 characters; is a quote not closed?',
};

export function fileSentence(path: string, { code, line }: CsvUnreadable): string {
  return `${path}${line === undefined ? '' : `, line ${line}`}: ${FILE_SENTENCES[code]}`;
}

export function columnsSentence(
  refusal: 'columns_missing' | 'columns_twice',
  columns: readonly string[],
): string {
  const names = columns.map((name) => `“${name}”`).join(', ');
  return refusal === 'columns_missing'
    ? `no column for ${names}`
    : `${names}: which of these columns counts? Rename or remove one`;
}

/** One line of the report, such as `line 17  price_minor “0”: must be more than zero`. */
export function refusalLine(refusal: RowRefusal<string>): string {
  const field = refusal.field === undefined ? '' : `  ${refusal.field}`;
  const value = refusal.value === undefined ? '' : ` “${refusal.value}”`;
  const earlier = refusal.earlierLine === undefined ? '' : `, in line ${refusal.earlierLine}`;
  return `  line ${refusal.line}${field}${value}: ${sentenceOf(refusal.code)}${earlier}`;
}

/** The API may refuse for a reason that is younger than this report. */
function sentenceOf(code: string): string {
  return isRowProblem(code) ? SENTENCES[code] : code.replaceAll('_', ' ');
}

function isRowProblem(code: string): code is RowProblem {
  return Object.hasOwn(SENTENCES, code);
}

export function count(many: number, one: string, several = `${one}s`): string {
  return `${many.toLocaleString('en')} ${many === 1 ? one : several}`;
}

export function moneyText({ amountMinor, currency }: Money): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amountMinor / 10 ** decimals);
}
