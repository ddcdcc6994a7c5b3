import type { OpenGifts } from '../../privacy/forgetting.ts';
import { Choose, described, Field } from '../me/me-fields.tsx';
import { MY_DATA_MESSAGES } from '../messages/my-data.ts';
import { Form, Notice, type NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { FORGET_PATH, MY_DATA_PATH } from './my-data-paths.ts';

export type ForgetPageProps = {
  readonly voice: PageVoice;
  readonly openGiftCount: number;
  /** What they chose, once a code was sent. */
  readonly openGifts: OpenGifts | undefined;
  readonly isCodeSent: boolean;
  readonly error: string | undefined;
  readonly notice: NoticeFacts | undefined;
};

/** What is lost and what stays, then the gifts, then a code: three steps, so that nobody slips. */
export const ForgetPage = (props: ForgetPageProps) => {
  const { voice, notice } = props;
  const says = MY_DATA_MESSAGES[voice.language].forget;
  return (
    <>
      <Notice notice={notice} />
      <h1>{says.title}</h1>
      <p class="lead">{says.text}</p>
      <p>
        <strong>{says.warning}</strong>
      </p>
      <p>{says.keeps}</p>
      <p class="small">{`${says.backups} ${says.paid}`}</p>
      {props.isCodeSent ? <EnterCode {...props} /> : <AskForCode {...props} />}
    </>
  );
};

const AskForCode = ({ voice, openGiftCount, openGifts = 'keep' }: ForgetPageProps) => {
  const says = MY_DATA_MESSAGES[voice.language].forget;
  const leave = { label: says.leave, href: MY_DATA_PATH };
  return (
    <Form action={FORGET_PATH} hidden={{ do: 'ask' }} submit={says.sendCode} leave={leave}>
      {openGiftCount === 0 ? null : (
        <Choose
          name="gifts"
          label={says.open(openGiftCount)}
          options={[
            { value: 'keep', label: says.keep },
            { value: 'cancel', label: says.cancel },
          ]}
          chosen={[openGifts]}
        />
      )}
      <p>{says.codeText}</p>
    </Form>
  );
};

const EnterCode = ({ voice, openGifts = 'keep', error }: ForgetPageProps) => {
  const { forget: says } = MY_DATA_MESSAGES[voice.language];
  const code = { id: 'code', hint: says.codeSent, error };
  const leave = { label: says.leave, href: MY_DATA_PATH };
  return (
    <Form
      {...{ action: FORGET_PATH, submit: says.submit, leave }}
      hidden={{ do: 'confirm', gifts: openGifts }}
      noValidate
    >
      <Field {...code} label={says.code}>
        <input
          {...described(code)}
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxLength={20}
        />
      </Field>
    </Form>
  );
};

/** The last page that they see of us. */
export const ForgottenPage = ({ voice }: { readonly voice: PageVoice }) => {
  const says = MY_DATA_MESSAGES[voice.language].forget;
  return (
    <>
      <h1>{says.done}</h1>
      <p class="lead">{says.doneText}</p>
    </>
  );
};
