import { Form, Notice, type NoticeFacts, PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { CODE_PATH, SIGN_IN_PATH, signInPath } from '../paths.ts';

type SignInProps = {
  readonly voice: PageVoice;
  /** What was typed before, if anything. */
  readonly email: string | undefined;
  /** Where to go afterwards. */
  readonly next: string | undefined;
  readonly notice?: NoticeFacts | undefined;
};

export const SignInPage = ({ voice, email, next, notice }: SignInProps) => {
  const { signIn } = voice.says;
  return (
    <>
      <Notice notice={notice} />
      <h1>{signIn.title}</h1>
      <p>{signIn.lead}</p>
      <Form action={SIGN_IN_PATH} hidden={{ next }} submit={signIn.submit}>
        <div class="field">
          <label for="email">{signIn.email}</label>
          <input
            id="email"
            name="email"
            type="email"
            value={email}
            maxLength={254}
            autocomplete="email"
            required
          />
        </div>
      </Form>
      <p class="small after">{signIn.privacy}</p>
    </>
  );
};

type CodeProps = SignInProps & { readonly email: string; readonly minutes: number };

export const CodePage = ({ voice, email, minutes, next, notice }: CodeProps) => {
  const { code } = voice.says;
  return (
    <>
      <Notice notice={notice} />
      <h1>{code.title}</h1>
      <p>{code.lead(email, minutes)}</p>
      <Form action={CODE_PATH} hidden={{ next }} submit={code.submit}>
        <div class="field">
          <label for="code">{code.code}</label>
          <input
            id="code"
            name="code"
            class="code"
            inputMode="numeric"
            pattern="\s*[0-9]{3}\s?[0-9]{3}\s*"
            maxLength={9}
            autocomplete="one-time-code"
            required
          />
        </div>
      </Form>
      <p class="small after">{code.another}</p>
      <div class="beside">
        <PostedForm action={SIGN_IN_PATH} hidden={{ email, next, again: 'yes' }}>
          <button class="plain small" type="submit">
            {code.again}
          </button>
        </PostedForm>
        <a class="small" href={signInPath({ next })}>
          {code.otherAddress}
        </a>
      </div>
    </>
  );
};
