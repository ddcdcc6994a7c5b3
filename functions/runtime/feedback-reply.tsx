import { FEEDBACK_WORDS_LENGTH_MAX } from '../../shared/feedback/feedback.ts';
import type { GiveFeedbackRefusal } from '../../shared/feedback/give-feedback.ts';
import {
  FeedbackPage,
  type FeedbackPageProps,
  feedbackTitle,
} from '../../shared/pages/feedback/feedback-page.tsx';
import { FEEDBACK_MESSAGES } from '../../shared/pages/messages/feedback.ts';
import type { PageVoice } from '../../shared/pages/page-voice.ts';
import { page } from './page.tsx';

type Facts = FeedbackPageProps & { readonly session: string | undefined; readonly status?: number };

export function feedbackReply({ session, status = 200, ...props }: Facts) {
  const { voice } = props;
  const title = feedbackTitle(props);
  return page(<FeedbackPage {...props} />, { voice, title, session, status });
}

export type FeedbackProblem = Exclude<GiveFeedbackRefusal, 'customer_not_found'> | 'words_too_long';

/** What to say of it, beside what was written. */
export function feedbackProblemText(problem: FeedbackProblem, voice: PageVoice): string {
  const { refused } = FEEDBACK_MESSAGES[voice.language];
  if (problem !== 'words_too_long') return refused[problem];
  return refused.words_too_long(FEEDBACK_WORDS_LENGTH_MAX.toLocaleString(voice.formats.locale));
}
