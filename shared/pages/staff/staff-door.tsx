import { oneLine } from '../../mail/safe-text.ts';
import type { StaffNotice } from '../messages/staff.ts';
import { STAFF_DOOR_MESSAGES } from '../messages/staff-door.ts';
import { Form, PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { STAFF_PATH, staffPath } from '../paths.ts';
import { STAFF_CODE_PATH, staffOpenidPath } from '../staff-door-paths.ts';
import { StaffNoticeLine } from './staff-page.tsx';

type DoorProps = {
  readonly voice: PageVoice;
  readonly notice: StaffNotice | undefined;
  /** Where to go afterwards. */
  readonly next: string | undefined;
};

export type StaffSignInProps = DoorProps & {
  /** The ways in that there are. */
  readonly isCodeMailed: boolean;
  readonly providerName: string | undefined;
  /** What was typed before, if anything. */
  readonly email: string | undefined;
};

export const StaffSignInPage = (props: StaffSignInProps) => {
  const { voice, notice, next, providerName, isCodeMailed, email } = props;
  const says = STAFF_DOOR_MESSAGES[voice.language];
  return (
    <>
      <StaffNoticeLine {...{ voice, notice }} />
      <h1>{says.title}</h1>
      <p>{providerName === undefined ? says.lead : says.leadProvider}</p>
      {providerName === undefined ? null : (
        <p>
          <a class="button" href={staffOpenidPath({ next })}>
            {says.provider(providerName)}
          </a>
        </p>
      )}
      {providerName === undefined || !isCodeMailed ? null : <p>{says.or}</p>}
      {isCodeMailed ? (
        <Form action={STAFF_PATH} hidden={{ next }} submit={says.submit}>
          <div class="field">
            <label for="email">{says.email}</label>
            <input
              {...{ id: 'email', name: 'email', type: 'email', value: email, maxLength: 254 }}
              {...{ autocomplete: 'email', autocapitalize: 'none' }}
              required
            />
          </div>
        </Form>
      ) : null}
    </>
  );
};

type CodeProps = DoorProps & { readonly email: string; readonly minutes: number };

export const StaffCodePage = ({ voice, notice, next, email, minutes }: CodeProps) => {
  const { code } = STAFF_DOOR_MESSAGES[voice.language];
  return (
    <>
      <StaffNoticeLine {...{ voice, notice }} />
      <h1>{code.title}</h1>
      <p>{code.lead(email, minutes)}</p>
      <Form action={STAFF_CODE_PATH} hidden={{ next }} submit={code.submit}>
        <div class="field">
          <label for="code">{code.code}</label>
          <input
            {...{ id: 'code', name: 'code', class: 'code', inputMode: 'numeric', maxLength: 9 }}
            {...{ pattern: '\\s*[0-9]{3}\\s?[0-9]{3}\\s*', autocomplete: 'one-time-code' }}
            required
          />
        </div>
      </Form>
      <div class="beside">
        <PostedForm action={STAFF_PATH} hidden={{ email, next, again: 'yes' }}>
          <button class="plain small" type="submit">
            {code.again}
          </button>
        </PostedForm>
        <a class="small" href={staffPath({ next })}>
          {code.otherAddress}
        </a>
      </div>
    </>
  );
};

/** Between the provider's site and ours: the link begins a visit that is ours alone. */
export const StaffReturnedPage = (props: { voice: PageVoice; name: string; next: string }) => {
  const { returned } = STAFF_DOOR_MESSAGES[props.voice.language];
  return (
    <>
      <h1>{returned.title}</h1>
      <p>{returned.lead(oneLine(props.name))}</p>
      <p>
        <a class="button" href={props.next}>
          {returned.on}
        </a>
      </p>
    </>
  );
};
