import { isDeepStrictEqual } from 'node:util';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type {
  AnsweredProposal,
  LineAnswer,
  Proposal,
  ProposalId,
  ProposalWish,
} from './proposal.ts';

export type ProposalAnswers = {
  readonly answers: readonly LineAnswer[];
  readonly wish: ProposalWish;
};

export type AnswerRefusal = 'no_answers' | 'line_refused' | 'already_answered' | 'newer_proposal';

/** An answer is given once. A repeat of it succeeds and changes nothing. */
export function decideProposalAnswer(
  proposal: Proposal,
  { answers, wish }: ProposalAnswers,
  { newestId, now }: { readonly newestId: ProposalId | undefined; readonly now: Instant },
): Outcome<AnsweredProposal, AnswerRefusal> {
  if (answers.length === 0) return refused('no_answers');
  const numbers = new Set(proposal.lines.map(({ number }) => number));
  const isEachOnce = new Set(answers.map(({ line }) => line)).size === answers.length;
  if (!isEachOnce || !answers.every(({ line }) => numbers.has(line))) {
    return refused('line_refused');
  }
  const inOrder = answers.toSorted((left, right) => left.line - right.line);
  if (proposal.state === 'answered') {
    return isDeepStrictEqual(inOrder, proposal.answers)
      ? accepted(proposal)
      : refused('already_answered');
  }
  if (newestId !== undefined && newestId > proposal.id) return refused('newer_proposal');
  return accepted({ ...proposal, state: 'answered', answers: inOrder, wish, answeredAt: now });
}
