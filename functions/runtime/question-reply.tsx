import type { OpenedQuestion } from '../../shared/dialogue/facts/open-question.ts';
import { QuestionPage, type QuestionPageProps } from '../../shared/pages/known/question-page.tsx';
import { KNOWN_MESSAGES } from '../../shared/pages/messages/known.ts';
import { page, pageVoice } from './page.tsx';

type Facts = Pick<QuestionPageProps, 'token' | 'choice' | 'done' | 'typed'> & {
  readonly request: Parameters<typeof pageVoice>[0];
  readonly opened: OpenedQuestion;
  readonly session: string | undefined;
  readonly status?: number;
};

/** It shows the question and nothing that we know: whoever holds the mail may see it. */
export function questionReply({ request, opened, session, status = 200, ...props }: Facts) {
  const { customer, topic } = opened;
  const voice = pageVoice(request, customer);
  const { title } = KNOWN_MESSAGES[voice.language].asked;
  return page(<QuestionPage {...{ voice, topic, ...props }} />, { voice, session, title, status });
}
