import * as z from 'zod';
import type { OpenPoint } from '../../dialogue/left-off.ts';
import { TURN_TEXT_LENGTH_MAX } from '../../dialogue/turn.ts';
import { Notes } from '../../interactions/notes.ts';
import { Instant, isDateBefore, PlainDate } from '../../kernel/time.ts';
import { NO_MORE_MAILS } from '../../permission/change-permission.ts';
import type { PermissionChange } from '../../permission/permission-change.ts';
import type { CallMessages } from '../messages/call.ts';

/** What may be typed before it is refused: more than fits, so that nothing of it is lost. */
const ROOM = 10;
const typed = (lengthMax: number) => z.string().max(lengthMax).default('');
const several = z
  .union([z.array(z.string().max(200)).max(100), z.string().max(200)])
  .default([])
  .transform((values) => [values].flat());

/** What people say about it on the phone, in one press. */
export const CALL_PERMISSIONS = {
  no_more_mails: NO_MORE_MAILS,
  no_calls: {
    choices: {
      service: { phone: false },
      dialogue: { phone: false },
      offers: { phone: false },
      catalogue: { phone: false },
      research: { phone: false },
    },
  },
  offers_by_mail: { choices: { offers: { mail: true } } },
  offers_by_phone: { choices: { offers: { phone: true } } },
} as const satisfies Readonly<Record<string, PermissionChange>>;
export const CALL_PERMISSION_NAMES = Object.keys(CALL_PERMISSIONS) as CallPermission[];
type CallPermission = keyof typeof CALL_PERMISSIONS;

/** What the phone screen sends. */
export const CallForm = z.object({
  /** Made with the page: whatever is sent twice from it is one turn. */
  callId: z.string().regex(/^[\w.:-]{1,100}$/),
  startedAt: Instant,
  text: typed(ROOM * TURN_TEXT_LENGTH_MAX),
  promise: typed(2_000),
  promisedOn: typed(40),
  /** Kind and id of each point that was ticked. */
  settled: several,
  isAnswerOwed: z.literal('yes').optional(),
  topic: typed(40),
  answer: typed(2_000),
  about: typed(200),
  left: typed(10),
  /** The prescription whose button was pressed. */
  again: typed(60),
  permission: z
    .enum(['', ...CALL_PERMISSION_NAMES])
    .catch('')
    .default(''),
  place: typed(200),
  phone: typed(60),
});
export type CallForm = z.output<typeof CallForm>;

export type CallProblem =
  | Extract<
      keyof CallMessages['notes'],
      'nothing_noted' | 'text_too_long' | 'promise_missing' | 'date_unreadable' | 'date_past'
    >
  | keyof CallMessages['problems'];

export const FIELD_OF: Readonly<Record<CallProblem, 'text' | 'promise' | 'promisedOn'>> = {
  nothing_noted: 'text',
  text_too_long: 'text',
  changed_meanwhile: 'text',
  promise_missing: 'promise',
  date_unreadable: 'promisedOn',
  date_past: 'promisedOn',
};

type Read =
  | { readonly notes: Notes; readonly problem?: never }
  | { readonly problem: CallProblem; readonly notes?: never };

/** @param today where the customer is */
export function readCallForm(form: CallForm, today: PlainDate): Read {
  const text = form.text.trim();
  if (text.length > TURN_TEXT_LENGTH_MAX) return { problem: 'text_too_long' };
  const promised = readPromise(form, today);
  if (typeof promised === 'string') return { problem: promised };
  const follows = {
    ...{ ...promised, ...answerOf(form) },
    ...(form.settled.length === 0 ? {} : { settles: form.settled.map(readPoint) }),
    ...(form.again === '' ? {} : { sameAgain: [{ prescriptionId: form.again }] }),
    ...(form.permission === ''
      ? {}
      : { permission: { change: CALL_PERMISSIONS[form.permission] } }),
    ...(form.phone.trim() === '' ? {} : { phone: form.phone }),
  };
  if (text === '' && Object.keys(follows).length === 0) return { problem: 'nothing_noted' };
  const isAnswerOwed = form.isAnswerOwed === 'yes';
  const notes = Notes.safeParse({ text, isAnswerOwed, ...follows });
  return notes.success ? { notes: notes.data } : { problem: 'text_too_long' };
}

function readPromise(form: CallForm, today: PlainDate) {
  const text = form.promise.trim();
  const on = form.promisedOn.trim();
  if (on === '') return text === '' ? {} : { promises: [{ text }] };
  const by = PlainDate.safeParse(on);
  if (!by.success) return 'date_unreadable';
  if (text === '') return 'promise_missing';
  return isDateBefore(by.data, today) ? 'date_past' : { promises: [{ text, by: on }] };
}

function answerOf({ topic, answer, about, left }: CallForm) {
  if (topic === '') return {};
  const value = answer.trim();
  const whom = about.trim() === '' ? {} : { about };
  if (value !== '') return { facts: [{ topic, value, ...whom }] };
  return left === 'not_now' || left === 'never' ? { unanswered: { topic, how: left } } : {};
}

const PARTED_BY = ':';

/** A point, as a tick sends it. */
export function pointText({ kind, id }: Pick<OpenPoint, 'kind' | 'id'>): string {
  return [kind, id].join(PARTED_BY);
}

function readPoint(text: string) {
  const [kind, ...rest] = text.split(PARTED_BY);
  return { kind, id: rest.join(PARTED_BY) };
}
