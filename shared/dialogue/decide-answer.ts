import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { isDateBefore, type PlainDate } from '../kernel/time.ts';
import type { Promised } from './decide-left-off.ts';
import { OPEN_POINT_TEXT_LENGTH_MAX } from './left-off.ts';
import { TURN_TEXT_LENGTH_MAX } from './turn.ts';
import { tidyText } from './turn-text.ts';

/** How far ahead anything can be promised: whoever promises more has mistyped the year. */
const PROMISE_MONTHS_MAX = 16;

export type AnswerRefusal =
  | 'text_missing'
  | 'text_too_long'
  | 'promise_missing'
  | 'promise_too_long'
  | 'promise_date_missing'
  | 'promise_date_past'
  | 'promise_too_far_ahead';

export type AnswerGiven = {
  readonly text: string;
  /** What will be done; '' promises nothing. */
  readonly promise: string;
  readonly promisedOn?: PlainDate | undefined;
};

export type DecidedAnswer = { readonly text: string; readonly promises: readonly Promised[] };

/** An answer has words, and a promise has a day that is still to come. @param today of the customer */
export function decideAnswer(
  given: AnswerGiven,
  today: PlainDate,
): Outcome<DecidedAnswer, AnswerRefusal> {
  const text = tidyText(given.text);
  const promise = tidyText(given.promise).replaceAll(/\s+/g, ' ');
  const { promisedOn } = given;
  if (text === '') return refused('text_missing');
  if (text.length > TURN_TEXT_LENGTH_MAX) return refused('text_too_long');
  if (promise === '')
    return promisedOn === undefined ? accepted({ text, promises: [] }) : refused('promise_missing');
  if (promise.length > OPEN_POINT_TEXT_LENGTH_MAX) return refused('promise_too_long');
  if (promisedOn === undefined) return refused('promise_date_missing');
  if (isDateBefore(promisedOn, today)) return refused('promise_date_past');
  const last = today.add({ months: PROMISE_MONTHS_MAX });
  if (isDateBefore(last, promisedOn)) return refused('promise_too_far_ahead');
  return accepted({ text, promises: [{ text: promise, promisedOn }] });
}
