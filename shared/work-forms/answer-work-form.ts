import { isDeepStrictEqual } from 'node:util';
import type { Customer } from '../customers/customer.ts';
import { findOrderOfKey } from '../gifts/find-order-of-key.ts';
import type { GiftPorts } from '../gifts/ports.ts';
import { assert } from '../kernel/assert.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { checkSheet } from '../order-sheet/check-sheet.ts';
import { fitting } from '../order-sheet/decide-sheet-rows.ts';
import type { OrderSheet } from '../order-sheet/order-sheet.ts';
import type { OrderSheets } from '../order-sheet/ports.ts';
import { type AnswerProblem, decideFormAnswers, problemsAmong } from './decide-form-answers.ts';
import type { WorkForms } from './ports.ts';
import type { WorkForm, WorkFormId } from './work-form.ts';
import type { WorkFormAnswers } from './work-form-answers.ts';

type FormPorts = { readonly workForms: Pick<WorkForms, 'find'>; readonly orderSheets: OrderSheets };
type Ports = FormPorts &
  Pick<
    GiftPorts,
    'customers' | 'recipients' | 'products' | 'giftOrders' | 'terms' | 'clock' | 'ids' | 'secrets'
  >;

/** A form as its staff see it: on paper it never changes, and around it things move on. */
export type AnsweredForm = {
  readonly form: WorkForm;
  /** What was read from it, when it has come back. */
  readonly sheet: OrderSheet | undefined;
};

export type AnswerFormRefusal =
  | 'work_form_not_found'
  | 'already_ordered'
  | 'answers_refused'
  | 'nothing_to_order'
  | 'sheet_full'
  | 'changed_meanwhile';

/** By its number alone, for staff. */
export async function openWorkForm(
  { workForms, orderSheets }: FormPorts,
  workFormId: WorkFormId,
): Promise<Outcome<AnsweredForm, 'work_form_not_found'>> {
  const form = await workForms.find(workFormId);
  if (form === undefined) return refused('work_form_not_found');
  const { customerId, id: sheetId } = form;
  return accepted({ form, sheet: await orderSheets.find({ customerId, sheetId }) });
}

type Answered = AnsweredForm & { readonly customer: Customer };

/**
 * Keeps what was written on a returned form, all or nothing, and has its customer asked: only when
 * they confirm it does it count. Until then another answer replaces it; the same one changes nothing.
 */
export async function answerWorkForm(
  ports: Ports,
  { workFormId, answers }: { readonly workFormId: WorkFormId; readonly answers: WorkFormAnswers },
): Promise<Outcome<Answered, AnswerFormRefusal, readonly AnswerProblem[]>> {
  const opened = await openWorkForm(ports, workFormId);
  if (!opened.ok) return refused('work_form_not_found', []);
  const { form, sheet: earlier } = opened.value;
  if (await isOrdered(ports, earlier)) return refused('already_ordered', []);
  const decided = decideFormAnswers(form, answers);
  if (!decided.ok) return decided;
  const rows = fitting(decided.value);
  if (!rows.ok) return refused('sheet_full', []);
  const { customerId } = form;
  const customer = await ports.customers.find(customerId);
  assert(customer !== undefined, 'a form has its customer');
  const now = ports.clock.now();
  // The key stays, so that what is confirmed and corrected at the same moment is ordered once.
  const orderKey = earlier?.orderKey ?? ports.secrets.token();
  const sheet: OrderSheet = {
    ...{ id: form.id, version: earlier?.version ?? 0, customerId, orderKey, changedAt: now },
    rows: rows.value,
  };
  const { problems } = await checkSheet(ports, { customer, sheet });
  if (problems.length > 0) return refused('answers_refused', problemsAmong(answers, problems));
  if (earlier !== undefined && isDeepStrictEqual(earlier.rows, sheet.rows)) {
    return accepted({ form, customer, sheet: earlier });
  }
  const saved = await ports.orderSheets.save(sheet, [{ type: 'WorkFormAnswered' }], now);
  if (!saved.ok) return refused('changed_meanwhile', []);
  return accepted({ form, customer, sheet: saved.value });
}

/** Also when whoever ordered it died before the sheet said so. */
async function isOrdered(ports: Ports, sheet: OrderSheet | undefined): Promise<boolean> {
  if (sheet === undefined) return false;
  if (sheet.orderedAs !== undefined) return true;
  const order = await findOrderOfKey(ports, sheet);
  return order?.state === 'placed';
}
