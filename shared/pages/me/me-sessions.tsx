import type { OpenSession } from '../../customers/list-sessions.ts';
import type { Zone } from '../../kernel/time.ts';
import { momentOf } from '../../mail/voice.ts';
import { ME_MESSAGES } from '../messages/me.ts';
import { PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { ME_SESSIONS_PATH, SIGN_OUT_PATH } from '../paths.ts';

type SessionProps = {
  readonly voice: PageVoice;
  readonly sessions: readonly OpenSession[];
  readonly zone: Zone;
};

/** Every place where the customer is signed in, each to be ended. */
export const SessionList = ({ voice, sessions, zone }: SessionProps) => {
  const says = ME_MESSAGES[voice.language].sessions;
  const hasOthers = sessions.some(({ isThisOne }) => !isThisOne);
  return (
    <section class="part sessions" id="sessions">
      <h2>{says.title}</h2>
      {hasOthers ? <p class="small">{says.lead}</p> : null}
      <ul class="plainly">
        {sessions.map((open) => (
          <Row voice={voice} open={open} zone={zone} />
        ))}
      </ul>
      {hasOthers ? (
        <PostedForm action={ME_SESSIONS_PATH} hidden={{ end: 'others' }}>
          <button class="button quiet" type="submit">
            {says.endOthers}
          </button>
        </PostedForm>
      ) : null}
    </section>
  );
};

const Row = ({ voice, open, zone }: { voice: PageVoice; open: OpenSession; zone: Zone }) => {
  const says = ME_MESSAGES[voice.language].sessions;
  const { browser, createdAt, id } = open.session;
  const name = browser === undefined ? says.unknown : says.browser(browser.browser, browser.system);
  const since = says.since(momentOf(voice, createdAt, zone));
  return (
    <li>
      <p>
        <span>{name}</span>
        {open.isThisOne ? <span class="mark small">{says.thisOne}</span> : null}
        <span class="small since">{since}</span>
      </p>
      {open.isThisOne ? (
        <PostedForm action={SIGN_OUT_PATH}>
          <button class="plain small" type="submit">
            {says.endThis}
          </button>
        </PostedForm>
      ) : (
        <PostedForm action={ME_SESSIONS_PATH} hidden={{ end: id }}>
          <button class="plain small" type="submit" aria-label={`${says.end}: ${name}, ${since}`}>
            {says.end}
          </button>
        </PostedForm>
      )}
    </li>
  );
};
