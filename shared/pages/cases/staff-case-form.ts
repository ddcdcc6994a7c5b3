import * as z from 'zod';
import type { FoundCase } from '../../cases/find-case.ts';
import { TURN_TEXT_LENGTH_MAX } from '../../dialogue/turn.ts';
import { tidyText } from '../../dialogue/turn-text.ts';
import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import { PlainDate } from '../../kernel/time.ts';
import { STAFF_CASE_MESSAGES } from '../messages/staff-cases.ts';
import type { NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import type { TypedWords } from './staff-case-page.tsx';

const words = z.string().max(10 * TURN_TEXT_LENGTH_MAX);
/** Of the case that was looked at. */
const version = z.coerce.number<string>().int().positive().catch(0);

export const StaffWordsForm = [
  z.object({ do: z.literal('answer'), version, words }),
  z.object({ do: z.literal('move'), version, words, promisedOn: z.string().max(40).catch('') }),
] as const;
export type StaffWordsForm = z.output<(typeof StaffWordsForm)[number]>;

type ReadProblem = 'words_missing' | 'words_too_long' | 'date_missing';
export type StaffCaseProblem =
  | ReadProblem
  | 'date_not_ahead'
  | 'date_too_far'
  | 'case_closed'
  | 'case_not_open'
  | 'changed_meanwhile';

export function readStaffWords(
  form: StaffWordsForm,
): Outcome<{ readonly text: string; readonly promisedOn?: PlainDate }, ReadProblem> {
  const text = tidyText(form.words);
  const date = form.do === 'move' ? PlainDate.safeParse(form.promisedOn) : undefined;
  if (date?.success === false) return refused('date_missing');
  if (text === '') return refused('words_missing');
  if (text.length > TURN_TEXT_LENGTH_MAX) return refused('words_too_long');
  return accepted(date === undefined ? { text } : { text, promisedOn: date.data });
}

type Told = {
  readonly status: 409 | 422;
  readonly notice: NoticeFacts;
  readonly typed?: TypedWords;
};

/** Where it is said: at its field, or at the head of the page when the case has moved on. */
export function problemOf(
  { form, problem }: { readonly form: StaffWordsForm; readonly problem: StaffCaseProblem },
  { voice }: { readonly voice: PageVoice; readonly found: FoundCase },
): Told {
  const error = problemText(problem, voice);
  const isMoved =
    problem === 'changed_meanwhile' || problem === 'case_closed' || problem === 'case_not_open';
  const field = problem.startsWith('date_') ? 'promisedOn' : 'words';
  return {
    status: isMoved ? 409 : 422,
    notice: { isGood: false, text: error },
    typed: {
      ...{ form: form.do, words: form.words, field, error },
      ...(form.do === 'move' ? { promisedOn: form.promisedOn } : {}),
    },
  };
}

function problemText(problem: StaffCaseProblem, { language, formats }: PageVoice): string {
  const { refused: says } = STAFF_CASE_MESSAGES[language];
  if (problem !== 'words_too_long') return says[problem];
  return says.words_too_long(TURN_TEXT_LENGTH_MAX.toLocaleString(formats.locale));
}
