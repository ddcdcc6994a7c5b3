import { isDeepStrictEqual } from 'node:util';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { SheetProblem, SheetRefusal } from '../order-sheet/decide-sheet-check.ts';
import type { SheetRow } from '../order-sheet/order-sheet.ts';
import { typedQuantity } from '../order-sheet/sheet-quantity.ts';
import type { FormRow, WorkForm } from './work-form.ts';
import type { ChangeAnswer, FormAnswer, NewFormRow, WorkFormAnswers } from './work-form-answers.ts';

/** `number_unknown`: the form has no such row. `change_missing`: nothing is other than printed. */
export type AnswerRefusal = SheetRefusal | 'number_unknown' | 'number_twice' | 'change_missing';

/** Where in the answers, counted from 0, and what is wrong there. */
export type AnswerProblem = {
  readonly list: 'answers' | 'newRows';
  readonly index: number;
  /** A field of the answer. */
  readonly field: string;
  readonly code: AnswerRefusal;
  readonly possible?: string;
};

/** What a returned form orders, as rows of a sheet that its customer confirms. */
export function decideFormAnswers(
  form: WorkForm,
  { answers, newRows }: WorkFormAnswers,
): Outcome<readonly SheetRow[], 'answers_refused' | 'nothing_to_order', readonly AnswerProblem[]> {
  const rowByNumber = new Map(form.rows.map((row) => [row.number, row]));
  const answered = new Set<number>();
  const problems: AnswerProblem[] = [];
  const rows: SheetRow[] = [];
  for (const [index, answer] of answers.entries()) {
    const row = rowByNumber.get(answer.number);
    const refuse = (field: string, code: AnswerRefusal) =>
      problems.push({ list: 'answers', index, field, code });
    if (row === undefined) refuse('number', 'number_unknown');
    else if (answered.has(answer.number)) refuse('number', 'number_twice');
    else if (answer.answer === 'change' && !isChange(row, answer))
      refuse('answer', 'change_missing');
    else rows.push(...sheetRowsOf(row, answer));
    answered.add(answer.number);
  }
  rows.push(...newRows.map(newSheetRow));
  if (problems.length > 0) return refused('answers_refused', problems);
  return rows.length === 0 ? refused('nothing_to_order', []) : accepted(rows);
}

/** Where each problem of the sheet stands among the answers. */
export function problemsAmong(
  { answers }: WorkFormAnswers,
  problems: readonly SheetProblem[],
): readonly AnswerProblem[] {
  return problems.map(({ rowId, field, code, possible }) => {
    const at = Number(rowId.slice(1));
    const isNew = rowId.startsWith(NEW);
    return {
      list: isNew ? 'newRows' : 'answers',
      index: isNew ? at : answers.findIndex(({ number }) => number === at),
      field: FIELD_NAMES[field] ?? field,
      code,
      ...(possible === undefined ? {} : { possible }),
    };
  });
}

const PRINTED = 'r';
const NEW = 'n';
const FIELD_NAMES: Readonly<Record<string, string>> = { product: 'productCode', recipient: 'name' };

function isChange(row: FormRow, { number: _number, answer: _answer, ...change }: ChangeAnswer) {
  const { recipientName: name, ...printed } = row;
  const before: Readonly<Record<string, unknown>> = { quantity: 1, ...printed, name };
  return Object.entries(change).some(([field, value]) => {
    if (value === undefined) return false;
    const was = field === 'deliverOn' ? row.deliverOn.toString() : before[field];
    return !isDeepStrictEqual(value ?? undefined, was);
  });
}

function sheetRowsOf(row: FormRow, answer: FormAnswer): readonly SheetRow[] {
  if (answer.answer === 'drop') return [];
  const rowId = `${PRINTED}${row.number}`;
  const { recipientId, occasion, productCode, options, wrapping, message, giftIdBefore } = row;
  const deliverOn = row.deliverOn.toString();
  const changed = answer.answer === 'change' ? answer.quantity : undefined;
  const quantity = typedQuantity(changed ?? row.quantity);
  const kept = {
    ...{ rowId, occasion, productCode, options, message, deliverOn, giftIdBefore },
    ...quantity,
  };
  const wrapped = wrapping === undefined ? {} : { wrapping };
  if (answer.answer === 'keep') return [{ ...kept, ...wrapped, recipientId }];
  return [
    { ...kept, ...wrappingOf(row, answer), ...itemOf(row, answer), ...recipientOf(row, answer) },
  ];
}

/** Another product has other options: what was chosen about the one before says nothing of it. */
function itemOf(row: FormRow, { productCode, options, message, deliverOn }: ChangeAnswer) {
  const isOther = productCode !== undefined && productCode !== row.productCode;
  return {
    ...(productCode === undefined ? {} : { productCode }),
    ...(options === undefined ? (isOther ? { options: {} } : {}) : { options }),
    ...(message === undefined ? {} : { message }),
    ...(deliverOn === undefined ? {} : { deliverOn }),
  };
}

function wrappingOf(row: FormRow, { wrapping = row.wrapping }: ChangeAnswer) {
  return wrapping === undefined || wrapping === null ? {} : { wrapping };
}

/**
 * Another name or address is somebody new for the address book, where the one printed stays: before
 * the customer has confirmed it nothing of theirs is changed.
 */
function recipientOf(
  { recipientId, recipientName, address }: FormRow,
  change: ChangeAnswer,
): Pick<SheetRow, 'recipientId' | 'name' | 'address' | 'email'> {
  const email = change.email === undefined ? {} : { email: change.email };
  if (change.name === undefined && change.address === undefined) return { recipientId, ...email };
  return { name: change.name ?? recipientName, address: change.address ?? address, ...email };
}

function newSheetRow({ quantity, ...row }: NewFormRow, index: number): SheetRow {
  return { ...row, ...typedQuantity(quantity), rowId: `${NEW}${index}` };
}

/** Where the request is to be mended: `answers[2].deliverOn`. */
export function fieldsOfAnswers(problems: readonly AnswerProblem[]) {
  return problems.map(({ list, index, field, code, possible }) => ({
    ...{ field: `${list}[${index}].${field}`, reason: code },
    ...(possible === undefined ? {} : { possible }),
  }));
}
