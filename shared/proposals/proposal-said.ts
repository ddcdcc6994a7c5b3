import type { Language } from '../customers/customer.ts';
import { TURN_TEXT_LENGTH_MAX } from '../dialogue/turn.ts';
import { beginningOf } from '../kernel/beginning-of.ts';
import { saidLines, saidWith } from './decide-next-proposal.ts';
import type { AnsweredProposal, Proposal } from './proposal.ts';
import { PROPOSAL_WORDS } from './proposal-words.ts';

/** A proposal as one thing said by us. */
export function proposalText({ message, lines }: Proposal, language: Language): string {
  if (message.trim() !== '') return message;
  const names = lines.map(({ productName }) => productName).join(', ');
  return beginningOf(PROPOSAL_WORDS[language].ideas(names), TURN_TEXT_LENGTH_MAX);
}

/** An answer as one thing said by the customer, with every word that they wrote. */
export function answerText(proposal: AnsweredProposal, language: Language): string {
  const words = PROPOSAL_WORDS[language];
  const namesOf = (answer: 'taken' | 'rejected') =>
    saidWith(proposal, answer)
      .map(({ productName }) => productName)
      .join(', ');
  const [taken, rejected] = [namesOf('taken'), namesOf('rejected')];
  const comments = saidLines(proposal).flatMap(({ line, said }) =>
    said?.comment === undefined ? [] : words.comment(line.productName, said.comment),
  );
  const said = [
    ...(taken === '' ? [] : [words.taken(taken)]),
    ...(rejected === '' ? [] : [words.rejected(rejected)]),
    ...comments,
  ];
  return beginningOf(said.join('\n'), TURN_TEXT_LENGTH_MAX);
}

/** Somebody has to think again: something was turned down, or was not quite right. */
export function wantsAnotherIdea({ answers }: AnsweredProposal): boolean {
  return answers.some(({ answer, comment }) => answer !== 'taken' || comment !== undefined);
}
