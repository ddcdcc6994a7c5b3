import type { AnsweredProposal, LineAnswer, Proposal, ProposalLine } from './proposal.ts';

export type SaidLine = {
  readonly line: ProposalLine;
  /** Nothing was said to it. */
  readonly said?: LineAnswer;
};

/** Where the next proposal starts: with what was said to those before. */
export type NextProposal = {
  /** The last one, if there is any. */
  readonly previous?: Proposal;
  readonly round: number;
  /** What was taken so far, in its order; it stays. */
  readonly taken: readonly ProposalLine[];
  /** Of the last one: what got a comment, or no answer. */
  readonly open: readonly SaidLine[];
  /** Never to be proposed to this customer again. */
  readonly rejected: readonly ProposalLine[];
};

/** @param proposals of one customer, the newest first. */
export function nextProposal(proposals: readonly Proposal[]): NextProposal {
  const [previous] = proposals;
  const answered = proposals.filter(isAnswered);
  const rejected = answered.flatMap((proposal) => saidWith(proposal, 'rejected'));
  return {
    ...(previous === undefined ? {} : { previous }),
    round: previous === undefined ? 1 : previous.round + 1,
    taken: answered.toReversed().flatMap((proposal) => saidWith(proposal, 'taken')),
    open: previous === undefined ? [] : openLinesOf(previous),
    rejected: [...new Map(rejected.map((line) => [line.productCode, line])).values()],
  };
}

export function isAnswered(proposal: Proposal): proposal is AnsweredProposal {
  return proposal.state === 'answered';
}

/** The lines that got this answer. */
export function saidWith(
  { lines, answers }: AnsweredProposal,
  answer: LineAnswer['answer'],
): readonly ProposalLine[] {
  const numbers = new Set(answers.flatMap((said) => (said.answer === answer ? said.line : [])));
  return lines.filter(({ number }) => numbers.has(number));
}

/** Each line with what was said to it. */
export function saidLines(proposal: Proposal): readonly SaidLine[] {
  const answers = proposal.state === 'answered' ? proposal.answers : [];
  return proposal.lines.map((line) => {
    const said = answers.find((answer) => answer.line === line.number);
    return said === undefined ? { line } : { line, said };
  });
}

function openLinesOf(proposal: Proposal): readonly SaidLine[] {
  return saidLines(proposal).filter(({ said }) => said === undefined || said.answer === 'comment');
}
