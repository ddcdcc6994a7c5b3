import { FEEDBACK_WORDS_LENGTH_MAX, lastAnswerOf, type Verdict } from '../../feedback/feedback.ts';
import { feedbackTokenOf } from '../../feedback/feedback-token.ts';
import type { OpenedFeedback } from '../../feedback/open-feedback.ts';
import { described, Field } from '../me/me-fields.tsx';
import { FEEDBACK_MESSAGES } from '../messages/feedback.ts';
import { Form, Notice, type NoticeFacts, PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { casePath, FEEDBACK_PATH } from '../paths.ts';
import { aboutText } from './feedback-phrase.ts';

export type FeedbackPageProps = {
  readonly voice: PageVoice;
  readonly opened: OpenedFeedback;
  readonly token: string;
  /** What the link of the mail says, and is not sent yet. */
  readonly chosen?: Verdict | undefined;
  readonly notice?: NoticeFacts | undefined;
  /** What could not be taken as it was written. */
  readonly typed?: { readonly words: string; readonly error?: string | undefined } | undefined;
};

const OTHER: Record<Verdict, Verdict> = { good: 'bad', bad: 'good' };

export function feedbackTitle({ voice, opened, ...props }: FeedbackPageProps): string {
  const { ask, thanks } = FEEDBACK_MESSAGES[voice.language];
  if (isAnswered({ opened, ...props })) return thanks.title;
  return opened.subject.about === 'gift' ? ask.gift : ask.title;
}

/** One press, then room for words; nothing is kept before the press. */
export const FeedbackPage = (props: FeedbackPageProps) => (
  <>
    <Notice notice={props.notice} />
    <h1>{feedbackTitle(props)}</h1>
    {isAnswered(props) ? <Thanks {...props} /> : <Ask {...props} />}
  </>
);

/** What the link says was said already, or there is nothing to send. */
function isAnswered({ opened, chosen }: Pick<FeedbackPageProps, 'opened' | 'chosen'>): boolean {
  const given = opened.feedback === undefined ? undefined : lastAnswerOf(opened.feedback)?.verdict;
  return given !== undefined && (chosen === undefined || chosen === given);
}

const Ask = ({ voice, opened, token, chosen = 'good', typed }: FeedbackPageProps) => {
  const { ask } = FEEDBACK_MESSAGES[voice.language];
  return (
    <>
      <p>{ask.lead(aboutText(opened, voice))}</p>
      {/* With a script it is sent at once; without one this is the press. */}
      <PostedForm
        action={FEEDBACK_PATH}
        hidden={{ token, answer: chosen }}
        class={typed === undefined ? 'send-at-once' : 'asked'}
      >
        <WordsField label={ask.words} hint={ask.wordsHint} typed={typed} />
        <div class="row">
          <button class="button" type="submit">
            {ask.send[chosen]}
          </button>
        </div>
      </PostedForm>
      <OtherAnswer token={token} answer={OTHER[chosen]} label={ask.other[OTHER[chosen]]} />
    </>
  );
};

const Thanks = (props: FeedbackPageProps) => {
  const { voice, opened, token, typed } = props;
  const { thanks } = FEEDBACK_MESSAGES[voice.language];
  const { verdict, hasWords } = lastAnswerFacts(opened);
  const isSaid = hasWords && typed === undefined;
  return (
    <>
      <p class="lead">{thanks.said[verdict](aboutText(opened, voice))}</p>
      {isSaid && opened.case === undefined ? <p>{thanks.noted}</p> : null}
      <CaseLine {...props} />
      {isSaid ? null : (
        <Form action={FEEDBACK_PATH} hidden={{ token, answer: verdict }} submit={thanks.submit}>
          <WordsField
            label={thanks.words[verdict]}
            hint={thanks.wordsHint[verdict]}
            typed={typed}
            isWanted={verdict === 'bad'}
          />
        </Form>
      )}
      <OtherAnswer token={token} answer={OTHER[verdict]} label={thanks.change[OTHER[verdict]]} />
    </>
  );
};

function lastAnswerFacts({ feedback }: OpenedFeedback) {
  const last = feedback === undefined ? undefined : lastAnswerOf(feedback);
  return last ?? { verdict: 'good' as const, hasWords: false };
}

/** What becomes of it, and by when. */
const CaseLine = ({ voice, opened }: FeedbackPageProps) => {
  const { thanks } = FEEDBACK_MESSAGES[voice.language];
  const { case: concerned, customer } = opened;
  if (concerned === undefined) return null;
  const token = feedbackTokenOf(customer, { about: 'case', id: concerned.id });
  const text = {
    open: thanks.case(voice.formats.date(concerned.promisedOn)),
    answered: thanks.caseAnswered,
    closed: thanks.caseClosed,
  }[concerned.state];
  return (
    <div class="notice good">
      <p>{text}</p>
      <p>
        <a href={casePath(concerned.id, { token })}>{thanks.seeCase}</a>
      </p>
    </div>
  );
};

type WordsProps = {
  readonly label: string;
  readonly hint: string;
  readonly typed: FeedbackPageProps['typed'];
  readonly isWanted?: boolean;
};

const WordsField = ({ label, hint, typed, isWanted = false }: WordsProps) => {
  const field = { id: 'words', hint, error: typed?.error };
  return (
    <Field {...field} label={label}>
      <textarea
        {...{ ...described(field), name: 'words', rows: 5, dir: 'auto' }}
        maxLength={FEEDBACK_WORDS_LENGTH_MAX}
        required={isWanted}
        autofocus={isWanted || typed !== undefined}
      >
        {typed?.words ?? ''}
      </textarea>
    </Field>
  );
};

const OtherAnswer = (props: { token: string; answer: Verdict; label: string }) => (
  <PostedForm action={FEEDBACK_PATH} hidden={{ token: props.token, answer: props.answer }}>
    <button class="plain small" type="submit">
      {props.label}
    </button>
  </PostedForm>
);
