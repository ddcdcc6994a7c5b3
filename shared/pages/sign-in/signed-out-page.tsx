import type { PageVoice } from '../page-voice.ts';

type SignedOutProps = {
  readonly voice: PageVoice;
  /** What somebody wrote and sent after their session had ended. */
  readonly words: readonly string[];
  /** Where they sign in again. */
  readonly href: string;
};

/** Nothing that was written is lost, though it could not be taken: it can be copied from here. */
export const SignedOutPage = ({ voice, words, href }: SignedOutProps) => {
  const { signedOut } = voice.says;
  return (
    <>
      <h1>{signedOut.title}</h1>
      <p>{signedOut.lead}</p>
      {words.map((text, index) => (
        <div class="field">
          <label for={`words-${index}`}>{signedOut.words}</label>
          <textarea id={`words-${index}`} rows={6} dir="auto" readOnly>
            {text}
          </textarea>
        </div>
      ))}
      <div class="row">
        <a class="button" href={href}>
          {voice.says.nav.signIn}
        </a>
      </div>
    </>
  );
};
