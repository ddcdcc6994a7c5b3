import * as z from 'zod';
import { CaseId } from '../cases/case.ts';
import { CustomerId } from '../customers/customer.ts';
import { TurnId } from '../dialogue/turn.ts';
import { Instant } from '../kernel/time.ts';
import { FeedbackSubject } from './feedback-subject.ts';

export const Verdict = z.enum(['good', 'bad']);
export type Verdict = z.output<typeof Verdict>;

export const FEEDBACK_WORDS_LENGTH_MAX = 5000;
/** Of one thing; whoever changes their mind more often than this is a program. */
export const FEEDBACK_ANSWER_COUNT_MAX = 20;

/** One answer; its words stand in its turn. */
export const FeedbackAnswer = z.object({
  verdict: Verdict,
  at: Instant,
  turnId: TurnId,
  hasWords: z.boolean(),
});
export type FeedbackAnswer = Readonly<z.output<typeof FeedbackAnswer>>;

/** What a customer says of one thing: the last answer counts, the earlier ones stay readable. */
export const Feedback = z.object({
  /** The code of its subject. */
  id: z.string().min(1).max(120),
  version: z.int().nonnegative(),
  customerId: CustomerId,
  subject: FeedbackSubject,
  answers: z.array(FeedbackAnswer).min(1).max(FEEDBACK_ANSWER_COUNT_MAX).readonly(),
  /** The case that came of it. */
  caseId: z.exactOptional(CaseId),
});
export type Feedback = Readonly<z.output<typeof Feedback>>;
export type FeedbackRef = {
  readonly customerId: CustomerId;
  readonly subject: FeedbackSubject;
};

/** The answer that counts. */
export function lastAnswerOf({ answers }: Feedback): FeedbackAnswer | undefined {
  return answers.at(-1);
}
