import * as z from 'zod';
import type { Customer } from '../../customers/customer.ts';
import type { AnswerRefusal } from '../../dialogue/decide-answer.ts';
import { OPEN_POINT_TEXT_LENGTH_MAX } from '../../dialogue/left-off.ts';
import { TURN_TEXT_LENGTH_MAX } from '../../dialogue/turn.ts';
import { PlainDate } from '../../kernel/time.ts';
import { STAFF_CUSTOMER_MESSAGES } from '../messages/staff-customer.ts';
import type { PageVoice } from '../page-voice.ts';

/** What may be typed before it is refused: more than fits, so that nothing of it is lost. */
const ROOM = 10;

/** What the form of an answer sends. */
export const AnswerForm = z.object({
  do: z.literal('answer'),
  text: z.string().max(ROOM * TURN_TEXT_LENGTH_MAX),
  promise: z.string().max(ROOM * OPEN_POINT_TEXT_LENGTH_MAX),
  promisedOn: z.string().max(40),
  wantsAnswer: z.literal('yes').optional(),
  formKey: z.string().max(60).optional(),
  seen: z.string().max(60).optional(),
});
export type AnswerForm = z.output<typeof AnswerForm>;

export type AnswerProblem =
  | AnswerRefusal
  | 'date_unreadable'
  | 'said_meanwhile'
  | 'changed_meanwhile';

/** As it is typed; a date that is none is `date_unreadable`. */
export function readAnswerForm({ promisedOn: typed, ...form }: AnswerForm) {
  const on = typed.trim();
  const date = PlainDate.safeParse(on);
  if (on !== '' && !date.success) return undefined;
  const { text, promise, formKey, seen: seenTurnId } = form;
  const promisedOn = date.success ? date.data : undefined;
  const wantsAnswer = form.wantsAnswer === 'yes';
  return { text, promise, promisedOn, formKey, seenTurnId, wantsAnswer };
}

export const FIELD_OF: Record<AnswerProblem, 'text' | 'promise' | 'promisedOn'> = {
  text_missing: 'text',
  text_too_long: 'text',
  said_meanwhile: 'text',
  changed_meanwhile: 'text',
  promise_missing: 'promise',
  promise_too_long: 'promise',
  promise_date_missing: 'promisedOn',
  promise_date_past: 'promisedOn',
  promise_too_far_ahead: 'promisedOn',
  date_unreadable: 'promisedOn',
};

/** Why an answer is on their page alone; undefined where a mail can take it. */
export function whyNoMail(
  { emailState }: Pick<Customer, 'emailState'>,
  { language }: PageVoice,
): string | undefined {
  const { reasons } = STAFF_CUSTOMER_MESSAGES[language].mailed;
  if (emailState === 'works') return undefined;
  return reasons[emailState === 'none' ? 'no_address' : emailState];
}
