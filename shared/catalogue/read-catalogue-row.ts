import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { readOptionsText } from './options-text.ts';
import { Product, ProductCode } from './product.ts';
import type { ProductFacts } from './product-facts.ts';

export const CATALOGUE_COLUMNS_REQUIRED = [
  'stock_code',
  'name',
  'price_minor',
  'currency',
] as const;
const COLUMNS = [...CATALOGUE_COLUMNS_REQUIRED, 'kind', 'lead_days', 'options'] as const;
export type CatalogueColumn = (typeof COLUMNS)[number];
export type CatalogueCells = ReadonlyMap<CatalogueColumn, string>;

export type CatalogueProblem =
  | 'missing'
  | 'no_product'
  | 'code_malformed'
  | 'name_too_long'
  | 'stray_characters'
  | 'not_a_whole_number'
  | 'price_not_positive'
  | 'price_too_large'
  | 'currency_unknown'
  | 'kind_unknown'
  | 'lead_days_out_of_range'
  | 'options_malformed';
export type FieldProblem = { readonly field: CatalogueColumn; readonly code: CatalogueProblem };

/**
 * Codes under which shops book what is no product: postage, carriage, manual entries, discounts,
 * samples, fees, adjustments. As found in "Online Retail" (UCI, Daqing Chen, 2015).
 */
const NO_PRODUCT = new Set(
  'POST|DOT|C2|M|D|S|B|CRUK|ADJUST|ADJUST2|AMAZONFEE|AMAZON FEE|BANK CHARGES'.split('|'),
);

/** Control characters, what a wrong encoding leaves behind, and marks before the first word. */
const STRAY = [/[\p{Cc}\p{Co}\p{Cn}\uFFFD]/u, /Ã[\u0080-\u00BF]|â€|Â[\u00A0-\u00BF]/, /^[?*_#]/];
const HAS_LETTER = /\p{L}/u;
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
const LEAD_DAYS_MAX = 90;
export const PRICE_MINOR_MAX = 99_999_999_999;
const WHOLE_NUMBER = /^-?\d+$/;

/** `Stock Code` and `stock_code` are the same column. */
export function catalogueColumnOf(heading: string): CatalogueColumn | undefined {
  const plain = heading
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return COLUMNS.find((column) => column === plain);
}

/** Names everything that is wrong with a row, not only the first. Blank cells are not in `cells`. */
export function readCatalogueRow(
  cells: CatalogueCells,
): Outcome<ProductFacts, 'row_refused', readonly FieldProblem[]> {
  const problems: FieldProblem[] = CATALOGUE_COLUMNS_REQUIRED.filter(
    (column) => !cells.has(column),
  ).map((field) => ({ field, code: 'missing' }));
  const read = <Value>(
    field: CatalogueColumn,
    reader: (cell: string) => Outcome<Value, CatalogueProblem>,
  ): Value | undefined => {
    const cell = cells.get(field);
    const outcome = cell === undefined ? undefined : reader(cell);
    if (outcome?.ok === false) problems.push({ field, code: outcome.refusal });
    return outcome?.ok === true ? outcome.value : undefined;
  };
  const code = read('stock_code', readCode);
  const name = read('name', readName);
  const amountMinor = read('price_minor', readPriceMinor);
  const currency = read('currency', readCurrency);
  const kind = read('kind', readKind);
  const leadDays = read('lead_days', readLeadDays);
  const options = read('options', readOptionsText);
  if (code === undefined || name === undefined || amountMinor === undefined) {
    return refused('row_refused', problems);
  }
  if (currency === undefined || problems.length > 0) return refused('row_refused', problems);
  return accepted({
    code,
    name,
    price: { amountMinor, currency },
    ...(kind === undefined ? {} : { kind }),
    ...(leadDays === undefined ? {} : { leadDays }),
    ...(options === undefined ? {} : { options }),
  });
}

function readCode(cell: string): Outcome<ProductCode, CatalogueProblem> {
  if (NO_PRODUCT.has(cell.toUpperCase())) return refused('no_product');
  const code = ProductCode.safeParse(cell);
  return code.success ? accepted(code.data) : refused('code_malformed');
}

/** Runs of spaces become one, also those that do not break. */
function readName(cell: string): Outcome<string, CatalogueProblem> {
  const name = cell
    .normalize('NFC')
    .replace(/[\p{Zs}\t]+/gu, ' ')
    .trim();
  if (!HAS_LETTER.test(name) || STRAY.some((stray) => stray.test(name))) {
    return refused('stray_characters');
  }
  return Product.shape.name.safeParse(name).success ? accepted(name) : refused('name_too_long');
}

function readPriceMinor(cell: string): Outcome<number, CatalogueProblem> {
  if (!WHOLE_NUMBER.test(cell)) return refused('not_a_whole_number');
  if (Number(cell) > PRICE_MINOR_MAX) return refused('price_too_large');
  return Number(cell) > 0 ? accepted(Number(cell)) : refused('price_not_positive');
}

function readCurrency(cell: string): Outcome<string, CatalogueProblem> {
  const currency = cell.toUpperCase();
  return CURRENCIES.has(currency) ? accepted(currency) : refused('currency_unknown');
}

function readKind(cell: string): Outcome<Product['kind'], CatalogueProblem> {
  const kind = cell.toLowerCase().replace(/[\s-]/g, '_');
  return kind === 'parcel' || kind === 'e_gift' ? accepted(kind) : refused('kind_unknown');
}

function readLeadDays(cell: string): Outcome<number, CatalogueProblem> {
  if (!WHOLE_NUMBER.test(cell)) return refused('not_a_whole_number');
  const leadDays = Number(cell);
  return leadDays >= 0 && leadDays <= LEAD_DAYS_MAX
    ? accepted(leadDays)
    : refused('lead_days_out_of_range');
}
