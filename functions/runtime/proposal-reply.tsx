import { localDateOf } from '../../shared/kernel/time.ts';
import { PROPOSALS_MESSAGES } from '../../shared/pages/messages/proposals.ts';
import type { NoticeFacts } from '../../shared/pages/page-parts.tsx';
import type { PageVoice } from '../../shared/pages/page-voice.ts';
import { CONVERSATION_PATH } from '../../shared/pages/paths.ts';
import type {
  ProposalFields,
  ProposalProblems,
} from '../../shared/pages/proposals/proposal-form.ts';
import { ProposalPage } from '../../shared/pages/proposals/proposal-page.tsx';
import type { OpenedProposal } from '../../shared/proposals/open-proposal.ts';
import { originsOf } from './file-origins.ts';
import { page } from './page.tsx';

type Facts = {
  readonly voice: PageVoice;
  readonly session: string | undefined;
  readonly notice?: NoticeFacts | undefined;
  readonly fields?: ProposalFields;
  readonly problems?: ProposalProblems;
  readonly status?: number;
};

/** The page of a proposal, as it stands or with what could not be taken. */
export function proposalReply(
  { customer, ...opened }: OpenedProposal,
  { voice, session, notice, fields = {}, problems = {}, status = 200 }: Facts,
) {
  const { proposal, photos } = opened;
  const day = (at: Parameters<typeof localDateOf>[0]) =>
    voice.formats.date(localDateOf(at, customer.zone));
  const content = (
    <ProposalPage
      {...{ ...opened, voice, notice, fields, problems }}
      madeOn={day(proposal.madeAt)}
      {...(proposal.state === 'answered' ? { answeredOn: day(proposal.answeredAt) } : {})}
    />
  );
  return page(content, {
    ...{ voice, session, status, path: CONVERSATION_PATH, isWide: photos.length > 0 },
    title: PROPOSALS_MESSAGES[voice.language].title,
    imageOrigins: originsOf(photos.map(({ url }) => url)),
  });
}
