import type { Declinable } from '../permission/declinable.ts';
import { DECLINE_MAIL_MESSAGES } from './messages/decline-mail.ts';
import { Form } from './page-parts.tsx';
import type { PageVoice } from './page-voice.ts';
import { GIFTS_PATH, PERMISSIONS_PATH, pathWith } from './paths.ts';

export const DECLINE_MAIL_PATH = '/decline-mail';

export type DeclineMailProps = {
  readonly voice: PageVoice;
  readonly mail: Declinable;
  readonly token: string;
  readonly isDeclined: boolean;
};

export function declineMailTitle({ voice, mail, isDeclined }: DeclineMailProps): string {
  const says = DECLINE_MAIL_MESSAGES[voice.language];
  return isDeclined ? says.doneTitle : says.titles[mail];
}

/** One press, no question why; and where to have them again. */
export const DeclineMailPage = (props: DeclineMailProps) => {
  const { voice, mail, token, isDeclined } = props;
  const says = DECLINE_MAIL_MESSAGES[voice.language];
  if (isDeclined) {
    return (
      <>
        <h1>{declineMailTitle(props)}</h1>
        <p>{says.doneLead}</p>
        <p class="small">{says.undo}</p>
        <div class="row">
          <a class="button" href={GIFTS_PATH}>
            {voice.words.links.book}
          </a>
          <a class="quietly" href={PERMISSIONS_PATH}>
            {says.me}
          </a>
        </div>
      </>
    );
  }
  return (
    <>
      <h1>{declineMailTitle(props)}</h1>
      <p>{says.leads[mail]}</p>
      <p class="small">{says.stays}</p>
      <Form action={pathWith(DECLINE_MAIL_PATH, { token })} submit={says.submit} />
    </>
  );
};
