import type { Recipient } from '../../customers/recipient.ts';
import { PlainDate } from '../../kernel/time.ts';
import type { ProposalAnswers } from '../../proposals/decide-proposal-answer.ts';
import { COMMENT_LENGTH_MAX, LineAnswer, type ProposalLine } from '../../proposals/proposal.ts';
import type { ProposalsMessages } from '../messages/proposals.ts';

/** What stands in the fields, by their names. */
export type ProposalFields = Readonly<Record<string, string>>;
export type ProposalProblem = keyof ProposalsMessages['errors'];
export type ProposalProblems = Readonly<Record<string, ProposalProblem>>;

export const answerField = ({ number }: Pick<ProposalLine, 'number'>) => `answer-${number}`;
export const commentField = ({ number }: Pick<ProposalLine, 'number'>) => `comment-${number}`;
export const WHOM_FIELD = 'recipient';
export const WHEN_FIELD = 'deliverOn';

type Read = { readonly answers: ProposalAnswers } | { readonly problems: ProposalProblems };

/** Words without a yes or no are what is not quite right; a line without either is left open. */
export function readProposalForm(
  fields: ProposalFields,
  lines: readonly ProposalLine[],
  recipients: readonly Recipient[],
): Read {
  const problems: Record<string, ProposalProblem> = {};
  const answers = lines.flatMap((line): readonly LineAnswer[] => {
    const comment = (fields[commentField(line)] ?? '').trim();
    const said = fields[answerField(line)] || (comment === '' ? undefined : 'comment');
    if (said === undefined) return [];
    const words = comment === '' ? {} : { comment };
    const read = LineAnswer.safeParse({ line: line.number, answer: said, ...words });
    if (read.success) return [read.data];
    const isLong = comment.length > COMMENT_LENGTH_MAX;
    problems[commentField(line)] = isLong ? 'too_long' : 'comment_missing';
    return [];
  });
  const whom = fields[WHOM_FIELD] ?? '';
  const isKnown = whom === '' || recipients.some(({ id }) => id === whom);
  if (!isKnown) problems[WHOM_FIELD] = 'recipient_unknown';
  const when = (fields[WHEN_FIELD] ?? '').trim();
  const deliverOn = PlainDate.safeParse(when);
  if (when !== '' && !deliverOn.success) problems[WHEN_FIELD] = 'date_unreadable';
  if (Object.keys(problems).length > 0) return { problems };
  const wish = {
    ...(whom === '' ? {} : { recipientId: whom }),
    ...(deliverOn.success ? { deliverOn: deliverOn.data } : {}),
  };
  return { answers: { answers, wish } };
}
