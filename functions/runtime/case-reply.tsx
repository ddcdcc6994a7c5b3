import type { OpenedCase } from '../../shared/cases/find-case.ts';
import { FEEDBACK_WORDS_LENGTH_MAX } from '../../shared/feedback/feedback.ts';
import { type Clock, localDateOf } from '../../shared/kernel/time.ts';
import { CasePage, type CasePageProps } from '../../shared/pages/cases/case-page.tsx';
import { CASE_MESSAGES } from '../../shared/pages/messages/cases.ts';
import type { PageVoice } from '../../shared/pages/page-voice.ts';
import { CONVERSATION_PATH } from '../../shared/pages/paths.ts';
import { page } from './page.tsx';

type Facts = Omit<CasePageProps, 'today'> & {
  readonly session: string | undefined;
  readonly status?: number;
};

/** The customer's page of a complaint, as it stands or with what could not be taken. */
export function caseReply(
  { clock }: { readonly clock: Clock },
  { session, status = 200, ...facts }: Facts,
) {
  const { voice, opened } = facts;
  const today = todayOf(opened, clock);
  return page(<CasePage {...facts} today={today} />, {
    ...{ voice, session, status, path: CONVERSATION_PATH },
    title: CASE_MESSAGES[voice.language].title,
  });
}

function todayOf({ customer }: OpenedCase, clock: Clock) {
  return localDateOf(clock.now(), customer.zone);
}

export type CaseWordsProblem = 'words_missing' | 'words_too_long' | 'changed_meanwhile';

export function caseProblemText(problem: CaseWordsProblem, voice: PageVoice): string {
  const { refused } = CASE_MESSAGES[voice.language];
  if (problem !== 'words_too_long') return refused[problem];
  return refused.words_too_long(FEEDBACK_WORDS_LENGTH_MAX.toLocaleString(voice.formats.locale));
}
