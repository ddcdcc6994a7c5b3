import { severalLines } from '../../mail/safe-text.ts';
import type { SaidLine } from '../../proposals/decide-next-proposal.ts';
import { wantsAnotherIdea } from '../../proposals/proposal-said.ts';
import { PROPOSALS_MESSAGES } from '../messages/proposals.ts';
import { PostedForm } from '../page-parts.tsx';
import { proposalPath, SHEET_PATH } from '../paths.ts';
import { LineOfProposal } from './proposal-line.tsx';
import type { ProposalPageProps } from './proposal-page.tsx';

/** What was said to each line, and where it went. */
export const AnsweredLines = (
  props: ProposalPageProps & { readonly said: readonly SaidLine[] },
) => {
  const { voice, proposal, photos, said, answeredOn } = props;
  const says = PROPOSALS_MESSAGES[voice.language];
  return (
    <>
      {answeredOn === undefined ? null : <p>{says.answeredOn(answeredOn)}</p>}
      {proposal.state === 'answered' ? <WhereItWent {...props} /> : null}
      <ol class="idea-list">
        {said.map(({ line, said: answer }) => (
          <LineOfProposal {...{ voice, line, photos }}>
            <p>
              <span class="mark">{says.said[answer?.answer ?? 'none']}</span>
              {answer?.comment === undefined ? null : (
                <span class="idea-comment" dir="auto">
                  {` ${severalLines(answer.comment)}`}
                </span>
              )}
            </p>
          </LineOfProposal>
        ))}
      </ol>
      {proposal.state === 'answered' && wantsAnotherIdea(proposal) ? <p>{says.next}</p> : null}
    </>
  );
};

const WhereItWent = ({ voice, proposal, said }: Parameters<typeof AnsweredLines>[0]) => {
  const says = PROPOSALS_MESSAGES[voice.language];
  const taken = said.filter(({ said: answer }) => answer?.answer === 'taken');
  if (proposal.state !== 'answered' || taken.length === 0) return null;
  if (proposal.carriedOutAt === undefined) {
    return (
      <PostedForm action={proposalPath(proposal.id)} hidden={{ do: 'carry-out' }}>
        <p>{says.notYetOnSheet}</p>
        <p>
          <button class="button" type="submit">
            {says.carryOut}
          </button>
        </p>
      </PostedForm>
    );
  }
  return (
    <p class="row">
      <a class="button" href={SHEET_PATH}>
        {says.toSheet}
      </a>
      <span class="small">{says.onSheet(taken.length)}</span>
    </p>
  );
};
