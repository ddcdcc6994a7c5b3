import type { UploadForm } from '../../files/ports.ts';
import { PHOTO_BYTES_MAX, type PhotoRefusal } from '../../photos/photo.ts';
import type { ShownPhoto } from '../../photos/show-photos.ts';
import { PHOTOS_MESSAGES, type PhotosMessages } from '../messages/photos.ts';
import { Notice, type NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { CONVERSATION_PATH, PHOTOS_API_PATH, PHOTOS_PATH, proposalPath } from '../paths.ts';
import { PhotoFigure } from './photo-figure.tsx';

/** A picture that came, newest first. */
export type PhotoEntry = {
  readonly sentOn: string;
  readonly shown?: ShownPhoto;
  readonly refused?: PhotoRefusal;
};

export type PhotosPageProps = {
  readonly voice: PageVoice;
  readonly upload: UploadForm;
  readonly entries: readonly PhotoEntry[];
  /** One came a moment ago and was not looked at yet. */
  readonly isLooking: boolean;
  /** Ideas that wait for the customer. */
  readonly openProposalId?: string;
  readonly notice: NoticeFacts | undefined;
};

/** Pictures of the customer's, and a way to send more. */
export const PhotosPage = (props: PhotosPageProps) => {
  const { voice, upload, entries, isLooking, openProposalId, notice } = props;
  const says = PHOTOS_MESSAGES[voice.language];
  return (
    <>
      <Notice notice={notice} />
      <h1>{says.title}</h1>
      <p class="lead">{says.lead}</p>
      {openProposalId === undefined ? null : (
        <p>
          <a class="button" href={proposalPath(openProposalId)}>
            {says.ideas}
          </a>
        </p>
      )}
      <UploadPanel says={says} upload={upload} />
      <p>
        <a class="quietly" href={CONVERSATION_PATH}>
          {says.say}
        </a>
      </p>
      <h2>{says.listed}</h2>
      {isLooking ? (
        <p role="status" data-photos-looking>
          {says.looking} <a href={PHOTOS_PATH}>{says.lookAgain}</a>
        </p>
      ) : null}
      {entries.length === 0 && !isLooking ? <p class="small">{says.none}</p> : null}
      <ul class="photos">
        {entries.map((entry, index) => (
          <Entry says={says} entry={entry} number={entries.length - index} />
        ))}
      </ul>
    </>
  );
};

/** Goes straight to the bucket; the file is the last field, since nothing behind it is read. */
const UploadPanel = ({ says, upload }: { says: PhotosMessages; upload: UploadForm }) => (
  <form
    {...{ class: 'panel', method: 'post', action: upload.url, encType: 'multipart/form-data' }}
    data-photos={PHOTOS_API_PATH}
    data-then={PHOTOS_PATH}
    data-bytes-max={PHOTO_BYTES_MAX}
    data-sending={says.sending}
    data-there={says.isThere}
    data-too-large={says.tooLarge}
    data-failed={says.failed}
    data-files={says.files}
    data-submit={says.submitSeveral}
  >
    {Object.entries(upload.fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <div class="field">
      <label for="photo-file">{says.file}</label>
      <input
        {...{ id: 'photo-file', type: 'file', name: 'file', required: true }}
        accept="image/jpeg,image/png,image/webp"
        aria-describedby="photo-hint"
      />
      <p class="small hint" id="photo-hint">
        {says.kinds} {says.private}
      </p>
    </div>
    <ul class="uploads" aria-live="polite" />
    <div class="row">
      <button class="button" type="submit">
        {says.submit}
      </button>
    </div>
  </form>
);

type EntryProps = {
  readonly says: PhotosMessages;
  readonly entry: PhotoEntry;
  readonly number: number;
};

const Entry = ({ says, entry, number }: EntryProps) => {
  const { shown, refused, sentOn } = entry;
  const label = says.photo(number);
  return (
    <li>
      {shown === undefined ? null : (
        <a href={shown.url} aria-label={`${says.open}: ${label}`}>
          <PhotoFigure photo={shown} label={label} />
        </a>
      )}
      {refused === undefined ? null : <p class="trouble">{says.refused[refused]}</p>}
      <p class="small">
        {label}, {says.sentOn(sentOn)}
      </p>
    </li>
  );
};
