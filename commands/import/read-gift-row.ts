import type * as z from 'zod';
import {
  type DateOrder,
  type DateProblem,
  readSpreadsheetDate,
} from '../../shared/csv/spreadsheet-date.ts';
import { addressProblems, type LooseAddress } from '../../shared/customers/address-problems.ts';
import { countryCodeOf } from '../../shared/customers/country-code.ts';
import { NOTHING, readChosenOptions } from '../../shared/gifts/chosen-options.ts';
import type { GiftColumn } from '../../shared/gifts/gift-columns.ts';
import { GiftLine } from '../../shared/gifts/gift-line.ts';
import { countedQuantity, readQuantity } from '../../shared/gifts/read-quantity.ts';
import { accepted, type Outcome, refused } from '../../shared/kernel/outcome.ts';

/** One gift as the API takes it. */
export type GiftRequest = z.input<typeof GiftLine>;
export type GiftCells = ReadonlyMap<GiftColumn, string>;

export type GiftRowProblem =
  | DateProblem
  | 'address_incomplete'
  | 'malformed'
  | 'missing'
  | 'options_malformed'
  | 'postal_code_invalid'
  | 'quantity_invalid'
  | 'recipient_twice'
  | 'unknown_country';
export type GiftFieldProblem = { readonly field: GiftColumn; readonly code: GiftRowProblem };

const COLUMN_BY_ADDRESS_FIELD = {
  lines: 'line1',
  city: 'city',
  region: 'region',
  postalCode: 'postalCode',
  country: 'country',
} as const;
/** Where the API's names differ from the columns'. */
const COLUMN_BY_PATH: Readonly<Record<string, GiftColumn>> = {
  'recipient.name': 'name',
  'recipient.email': 'email',
  'recipient.zone': 'zone',
  'recipient.address.lines': 'line1',
  'recipient.address.city': 'city',
  'recipient.address.region': 'region',
  'recipient.address.postalCode': 'postalCode',
  'recipient.address.country': 'country',
};

/**
 * Names everything that is wrong with a row. Product, price and horizon are the shop's to judge.
 * Blank cells are not in `cells`.
 */
export function readGiftRow(
  cells: GiftCells,
  dates?: DateOrder,
): Outcome<GiftRequest, 'row_refused', readonly GiftFieldProblem[]> {
  const problems: GiftFieldProblem[] = [];
  for (const field of ['occasion', 'productCode', 'deliverOn'] as const) {
    if (!cells.has(field)) problems.push({ field, code: 'missing' });
  }
  const deliverOn = readSpreadsheetDate(cells.get('deliverOn') ?? '', dates);
  if (cells.has('deliverOn') && !deliverOn.ok) {
    problems.push({ field: 'deliverOn', code: deliverOn.refusal });
  }
  const options = readChosenOptions(cells.get('options') ?? '');
  if (options === undefined) problems.push({ field: 'options', code: 'options_malformed' });
  const quantity = readQuantity(cells.get('quantity') ?? '');
  if (quantity === undefined) problems.push({ field: 'quantity', code: 'quantity_invalid' });
  const recipient = readRecipient(cells, problems);
  if (problems.length > 0 || !deliverOn.ok) return refused('row_refused', problems);

  const wrapping = cells.get('wrapping') ?? '-';
  const request: GiftRequest = {
    ...recipient,
    occasion: cells.get('occasion') ?? '',
    productCode: cells.get('productCode') ?? '',
    options: options ?? {},
    ...countedQuantity(quantity),
    message: cells.get('message') ?? '',
    ...(NOTHING.test(wrapping) ? {} : { wrapping }),
    deliverOn: deliverOn.value.toString(),
  };
  const parsed = GiftLine.safeParse(request);
  if (parsed.success) return accepted(request);
  const malformed = parsed.error.issues.map(({ path }) => columnOfPath(path.map(String)));
  return refused(
    'row_refused',
    malformed.map((field) => ({ field, code: 'malformed' as const })),
  );
}

/** The column for a path of the API: `recipient.address.lines.0` is the first address line. */
export function columnOfPath(path: readonly string[]): GiftColumn {
  for (let length = path.length; length > 0; length -= 1) {
    const column = COLUMN_BY_PATH[path.slice(0, length).join('.')];
    if (column !== undefined) return column;
  }
  const [first] = path;
  const known: readonly GiftColumn[] = [
    'recipientId',
    'occasion',
    'productCode',
    'options',
    'quantity',
    'message',
    'wrapping',
    'deliverOn',
  ];
  return known.find((column) => column === first) ?? 'name';
}

function readRecipient(cells: GiftCells, problems: GiftFieldProblem[]) {
  const recipientId = cells.get('recipientId');
  const names = [cells.get('firstName'), cells.get('lastName')].filter(
    (name) => name !== undefined,
  );
  const name = cells.get('name') ?? names.join(' ');
  if (recipientId !== undefined) return { recipientId };
  if (name === '') problems.push({ field: 'name', code: 'missing' });
  if (cells.has('name') && names.length > 0) {
    problems.push({ field: 'name', code: 'recipient_twice' });
  }
  const address = readAddress(cells, problems);
  const { email, zone } = { email: cells.get('email'), zone: cells.get('zone') };
  return {
    recipient: {
      name,
      address,
      ...(email === undefined ? {} : { email }),
      ...(zone === undefined ? {} : { zone }),
    },
  };
}

function readAddress(cells: GiftCells, problems: GiftFieldProblem[]) {
  const lines = (['line1', 'line2', 'line3', 'line4'] as const)
    .flatMap((column) => cells.get(column)?.split('\n') ?? [])
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const written = cells.get('country');
  const country = written === undefined ? undefined : countryCodeOf(written);
  const { city, region, postalCode } = {
    city: cells.get('city'),
    region: cells.get('region'),
    postalCode: cells.get('postalCode'),
  };
  const address = {
    lines,
    ...(city === undefined ? {} : { city }),
    ...(region === undefined ? {} : { region }),
    ...(postalCode === undefined ? {} : { postalCode }),
    ...(country === undefined ? {} : { country }),
  } satisfies LooseAddress;
  if (written !== undefined && country === undefined) {
    problems.push({ field: 'country', code: 'unknown_country' });
  } else {
    const lacking = addressProblems(address);
    problems.push(
      ...lacking.map(({ field, code }) => ({ field: COLUMN_BY_ADDRESS_FIELD[field], code })),
    );
  }
  return address;
}
