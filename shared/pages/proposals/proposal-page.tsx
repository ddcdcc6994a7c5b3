import type { Recipient } from '../../customers/recipient.ts';
import { oneLine, severalLines } from '../../mail/safe-text.ts';
import type { ShownPhoto } from '../../photos/show-photos.ts';
import { saidLines } from '../../proposals/decide-next-proposal.ts';
import type { Proposal, ProposalId, ProposalLine } from '../../proposals/proposal.ts';
import { PROPOSALS_MESSAGES } from '../messages/proposals.ts';
import { Notice, type NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { CONVERSATION_PATH, PHOTOS_PATH, proposalPath } from '../paths.ts';
import { PhotoFigure } from '../photos/photo-figure.tsx';
import { AnsweredLines } from './proposal-answered.tsx';
import { AnswerForm } from './proposal-answering.tsx';
import type { ProposalFields, ProposalProblems } from './proposal-form.ts';

export type ProposalPageProps = {
  readonly voice: PageVoice;
  readonly proposal: Proposal;
  readonly photos: readonly ShownPhoto[];
  readonly recipients: readonly Recipient[];
  readonly takenBefore: readonly ProposalLine[];
  readonly newerId?: ProposalId;
  /** Days, in words. */
  readonly madeOn: string;
  readonly answeredOn?: string;
  /** What was typed, when it could not be taken as it is. */
  readonly fields: ProposalFields;
  readonly problems: ProposalProblems;
  readonly notice: NoticeFacts | undefined;
};

/** Products beside a customer's pictures. */
export const ProposalPage = (props: ProposalPageProps) => {
  const { voice, proposal, photos, takenBefore, newerId, madeOn, notice } = props;
  const says = PROPOSALS_MESSAGES[voice.language];
  const isOpen = proposal.state === 'open' && newerId === undefined;
  return (
    <>
      <Notice notice={notice} />
      <h1>{says.title}</h1>
      {newerId === undefined ? null : (
        <p>
          {says.newer} <a href={proposalPath(newerId)}>{says.toNewer}</a>
        </p>
      )}
      <div class="idea-words">
        {severalLines(proposal.message)
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => (
            <p dir="auto">{line}</p>
          ))}
        <p class="small">{says.by(oneLine(proposal.staff.name), madeOn)}</p>
      </div>
      <div class={photos.length === 0 ? undefined : 'ideas'}>
        {photos.length === 0 ? null : <Pictures {...{ voice, photos, lines: proposal.lines }} />}
        <section aria-labelledby="our-ideas">
          <h2 id="our-ideas">{says.ideas}</h2>
          {isOpen ? (
            <AnswerForm {...props} />
          ) : (
            <AnsweredLines {...props} said={saidLines(proposal)} />
          )}
        </section>
      </div>
      {takenBefore.length === 0 ? null : (
        <>
          <h2>{says.takenBefore}</h2>
          <ul>
            {takenBefore.map(({ productName }) => (
              <li dir="auto">{oneLine(productName)}</li>
            ))}
          </ul>
        </>
      )}
      <p class="row">
        <a class="quietly" href={CONVERSATION_PATH}>
          {says.conversation}
        </a>
        <a class="quietly" href={PHOTOS_PATH}>
          {says.morePhotos}
        </a>
      </p>
    </>
  );
};

type PicturesProps = {
  readonly voice: PageVoice;
  readonly photos: readonly ShownPhoto[];
  readonly lines: readonly ProposalLine[];
};

export const Pictures = ({ voice, photos, lines }: PicturesProps) => {
  const says = PROPOSALS_MESSAGES[voice.language];
  return (
    <section class="idea-photos" aria-label={says.photos}>
      {photos.map((photo, index) => {
        const label = says.photo(index + 1);
        const marks = lines.flatMap(({ number, photoId, place }) =>
          photoId === photo.photoId && place !== undefined ? { number, place } : [],
        );
        return (
          <figure>
            <PhotoFigure {...{ photo, label, marks }} />
            <figcaption class="small">{label}</figcaption>
          </figure>
        );
      })}
    </section>
  );
};
