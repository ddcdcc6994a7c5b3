import type { CaseId } from '../cases/case.ts';
import type { Turn } from '../dialogue/turn.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Happening } from '../table/entity-store.ts';
import {
  FEEDBACK_ANSWER_COUNT_MAX,
  type Feedback,
  type FeedbackRef,
  lastAnswerOf,
  type Verdict,
} from './feedback.ts';
import { subjectCodeOf } from './feedback-subject.ts';

export type Answered = {
  readonly verdict: Verdict;
  readonly hasWords: boolean;
  readonly turn: Pick<Turn, 'id' | 'at'>;
};

export type FeedbackRefusal = 'nothing_new' | 'answered_too_often';

export type FeedbackChange = {
  readonly feedback: Feedback;
  readonly happened: readonly Happening[];
  /** A complaint: not good, and it says why. */
  readonly isComplaint: boolean;
};

/** The last answer counts. The same press twice is one; words are always new. */
export function decideFeedback(
  { customerId, subject }: FeedbackRef,
  before: Feedback | undefined,
  { verdict, hasWords, turn }: Answered,
): Outcome<FeedbackChange, FeedbackRefusal> {
  const answers = before?.answers ?? [];
  const last = before === undefined ? undefined : lastAnswerOf(before);
  if (last?.verdict === verdict && !hasWords) return refused('nothing_new');
  if (answers.length >= FEEDBACK_ANSWER_COUNT_MAX) return refused('answered_too_often');
  const answer = { verdict, hasWords, at: turn.at, turnId: turn.id };
  const id = subjectCodeOf(subject);
  return accepted({
    feedback: {
      ...(before ?? { id, version: 0, customerId, subject }),
      answers: [...answers, answer],
    },
    happened: [{ type: 'FeedbackGiven', about: subject.about, verdict, hasWords }],
    isComplaint: verdict === 'bad' && hasWords,
  });
}

/** Words about a case belong to it, also those about whatever opened one before. */
export function caseIdConcerned({ subject }: FeedbackRef, before: Feedback | undefined) {
  return subject.about === 'case' ? (subject.id satisfies CaseId) : before?.caseId;
}

/** A question mark in whatever script they write. */
export function isQuestion(words: string): boolean {
  return /[?\uff1f\u061f\u037e]/u.test(words);
}
