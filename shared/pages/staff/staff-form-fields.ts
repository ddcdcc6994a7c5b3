// A returned form as it lies in the fields of its page, and as answers. Fields of printed row 3 begin
// with `r3-`, those of the first empty row with `n0-`.
import type * as z from 'zod';
import type { PostalAddress } from '../../customers/postal-address.ts';
import type { OrderSheet, SheetRow } from '../../order-sheet/order-sheet.ts';
import type { AnswerProblem, AnswerRefusal } from '../../work-forms/decide-form-answers.ts';
import type { FormRow, WorkForm } from '../../work-forms/work-form.ts';
import { WorkFormAnswers } from '../../work-forms/work-form-answers.ts';
import { type Reading, readingAt } from './staff-form-reading.ts';

export type Fields = Readonly<Record<string, string>>;
/** By the name of the field. */
export type FieldProblems = Readonly<Record<string, FieldProblem>>;
export type FieldProblem = {
  readonly code: AnswerRefusal | 'options_unreadable' | 'too_long';
  readonly possible?: string;
};

export const printedPrefix = ({ number }: Pick<FormRow, 'number'>) => `r${number}-`;
export const newPrefix = (index: number) => `n${index}-`;

/** What the fields of a row hold before anybody writes into them. */
export function printedFields(row: FormRow): Fields {
  const { recipientName, address, productCode, options, wrapping = '', message } = row;
  const fields = {
    ...{ answer: '', ...addressFields(recipientName, address), email: '' },
    ...{ productCode, options: optionsText(options), wrapping, message },
    ...{ quantity: String(row.quantity ?? 1), deliverOn: row.deliverOn.toString() },
  };
  return Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, tidy(text)]));
}

function addressFields(name: string, address: Partial<PostalAddress>): Fields {
  const { lines = [], city = '', region = '', postalCode = '', country = '' } = address;
  return { name, lines: lines.join('\n'), city, region, postalCode, country };
}

function optionsText(options: Readonly<Record<string, string>>): string {
  return Object.entries(options)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
}

/** The fields of the whole page: as printed, or as it was keyed in before. */
export function fieldsOf(form: WorkForm, sheet: OrderSheet | undefined): Fields {
  const rowById = new Map(sheet?.rows.map((row) => [row.rowId, row]));
  const fields: Record<string, string> = {};
  const put = (prefix: string, values: Fields) => {
    for (const [name, value] of Object.entries(values)) fields[prefix + name] = value;
  };
  for (const row of form.rows) {
    const printed = printedFields(row);
    const read = rowById.get(`r${row.number}`);
    const values = read === undefined ? printed : { ...printed, ...sheetFields(read) };
    put(printedPrefix(row), { ...values, answer: answerOf(printed, values, sheet, read) });
  }
  for (const row of sheet?.rows ?? []) {
    if (row.rowId.startsWith('n')) {
      put(`${row.rowId}-`, { ...sheetFields(row), occasion: row.occasion });
    }
  }
  return fields;
}

function answerOf(
  printed: Fields,
  values: Fields,
  sheet: OrderSheet | undefined,
  read: SheetRow | undefined,
): string {
  if (sheet === undefined) return '';
  if (read === undefined) return 'drop';
  return isDifferent(printed, values) ? 'change' : 'keep';
}

function sheetFields(row: SheetRow): Fields {
  const { productCode, options, wrapping = '', message, deliverOn, name, address, email } = row;
  return {
    ...{ productCode, options: optionsText(options), wrapping, message, deliverOn },
    quantity: row.quantity ?? '1',
    ...(name === undefined ? {} : addressFields(name, (address ?? {}) as Partial<PostalAddress>)),
    ...(email === undefined ? {} : { email }),
  };
}

export type ReadAnswers =
  | { readonly ok: true; readonly answers: WorkFormAnswers; readonly places: AnswerPlaces }
  | { readonly ok: false; readonly problems: FieldProblems };

/** The prefix of the fields of each answer, in their order. */
export type AnswerPlaces = Readonly<Record<AnswerProblem['list'], readonly string[]>>;

/** Something written into a row is its answer, also when nobody ticked it. */
export function readAnswers(form: WorkForm, given: Fields): ReadAnswers {
  const problems: Record<string, FieldProblem> = {};
  const printed = form.rows.flatMap((row) => {
    const prefix = printedPrefix(row);
    const answer = printedAnswer(row, fieldsAt(given, prefix), readingAt(prefix, problems));
    return answer === undefined ? [] : [{ prefix, answer }];
  });
  const added = newPrefixes(given).flatMap((prefix) => {
    const fields = fieldsAt(given, prefix);
    if (Object.values(fields).every((text) => text === '')) return [];
    return [{ prefix, answer: newRow(fields, readingAt(prefix, problems)) }];
  });
  const places = {
    answers: printed.map(({ prefix }) => prefix),
    newRows: added.map(({ prefix }) => prefix),
  };
  const read = WorkFormAnswers.safeParse({
    answers: printed.map(({ answer }) => answer),
    newRows: added.map(({ answer }) => answer),
  });
  if (!read.success) Object.assign(problems, unreadable(read.error, places));
  return read.success && Object.keys(problems).length === 0
    ? { ok: true, answers: read.data, places }
    : { ok: false, problems };
}

/** Where a refused answer stands on the page. */
export function fieldProblems(
  places: AnswerPlaces,
  problems: readonly AnswerProblem[],
): FieldProblems {
  return Object.fromEntries(
    problems.map(({ list, index, field, code, possible }) => [
      (places[list][index] ?? '') + fieldName(field),
      possible === undefined ? { code } : { code, possible },
    ]),
  );
}

/** `address.city` and `options.colour` as the page has them. */
function fieldName(path: string): string {
  if (path.startsWith('options')) return 'options';
  return path.replace(/^address\.?/, '').replace(/^$/, 'lines');
}

/** Only what is too long is left: all else is read, and looked at row by row. */
function unreadable(error: z.ZodError, places: AnswerPlaces): FieldProblems {
  return Object.fromEntries(
    error.issues.map(({ path: [list, index, ...path] }) => {
      const prefix = list === 'newRows' ? places.newRows : places.answers;
      const name = fieldName(path.filter((step) => typeof step === 'string').join('.'));
      return [(prefix[Number(index)] ?? '') + name, { code: 'too_long' as const }];
    }),
  );
}

function printedAnswer(row: FormRow, given: Fields, read: Reading) {
  const { number } = row;
  const printed = printedFields(row);
  const fields = { ...printed, ...(given.answer === 'keep' ? written(given) : given) };
  // Nobody means one of twenty by clearing the number.
  if (fields.quantity === '') fields.quantity = printed.quantity ?? '1';
  if (fields.answer === 'drop') return { number, answer: 'drop' };
  const isChanged = isDifferent(printed, fields);
  if (fields.answer === '' && !isChanged) return undefined;
  if (fields.answer === 'keep' && !isChanged) return { number, answer: 'keep' };
  const is = (...names: readonly string[]) => names.some((name) => fields[name] !== printed[name]);
  return {
    ...{ number, answer: 'change' },
    ...(is('name') ? { name: fields.name } : {}),
    ...(is(...ADDRESS_FIELDS) ? { address: addressOf(fields) } : {}),
    ...(is('email') ? { email: fields.email } : {}),
    ...(is('productCode') ? { productCode: fields.productCode } : {}),
    ...(is('options') ? { options: read.options(fields.options ?? '') } : {}),
    ...(is('quantity') ? { quantity: read.quantity(fields.quantity ?? '') } : {}),
    ...(is('wrapping') ? { wrapping: fields.wrapping || null } : {}),
    ...(is('message') ? { message: fields.message } : {}),
    ...(is('deliverOn') ? { deliverOn: fields.deliverOn } : {}),
  };
}

/** As it was is as printed, whatever was cleared on the way; no wrapping is a choice like others. */
function written(given: Fields): Fields {
  const isWritten = ([name, text]: readonly [string, string]) => text !== '' || name === 'wrapping';
  return Object.fromEntries(Object.entries(given).filter(isWritten));
}

function newRow(fields: Fields, read: Reading) {
  const { name = '', email = '', occasion = '', productCode = '', message = '' } = fields;
  const { wrapping = '', deliverOn = '' } = fields;
  return {
    ...{ name, occasion, productCode, message, deliverOn, address: addressOf(fields) },
    options: read.options(fields.options ?? ''),
    quantity: read.quantity(fields.quantity ?? ''),
    ...(email === '' ? {} : { email }),
    ...(wrapping === '' ? {} : { wrapping }),
  };
}

const ADDRESS_FIELDS = ['lines', 'city', 'region', 'postalCode', 'country'] as const;

function addressOf(fields: Fields) {
  const { lines = '', ...rest } = fields;
  const parts = ADDRESS_FIELDS.filter((name) => name !== 'lines').flatMap((name) => {
    const text = rest[name] ?? '';
    return text === '' ? [] : [[name, text] as const];
  });
  const street = lines.split('\n').filter((line) => line !== '');
  return { ...(street.length === 0 ? {} : { lines: street }), ...Object.fromEntries(parts) };
}

function isDifferent(printed: Fields, fields: Fields): boolean {
  return Object.keys(printed).some((name) => name !== 'answer' && printed[name] !== fields[name]);
}

function fieldsAt(given: Fields, prefix: string): Fields {
  return Object.fromEntries(
    Object.entries(given)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, text]) => [name.slice(prefix.length), tidy(text)]),
  );
}

/** Browsers send lines ended by two characters; other controls nobody means to write. */
function tidy(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.replaceAll(/\p{Cc}/gu, ' ').trim())
    .join('\n')
    .trim();
}

function newPrefixes(given: Fields): readonly string[] {
  const indexes = Object.keys(given).flatMap((name) => /^n(\d{1,2})-/.exec(name)?.[1] ?? []);
  return [...new Set(indexes)]
    .sort((left, right) => Number(left) - Number(right))
    .map((index) => newPrefix(Number(index)));
}
