import { factValueText } from '../../dialogue/facts/fact-value.ts';
import { type TopicCode, topicOf } from '../../dialogue/facts/topics.ts';
import { KNOWN_MESSAGES } from '../messages/known.ts';
import { Form } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { pathWith } from '../paths.ts';
import { KNOWN_PATH, QUESTION_PATH } from './known-paths.ts';
import { QuestionPanel } from './question-panel.tsx';
import type { Typed } from './value-fields.tsx';

/** What came of the press. */
export type QuestionDone = 'done' | 'notNow' | 'never' | 'forbidden';

export type QuestionPageProps = {
  readonly voice: PageVoice;
  readonly topic: TopicCode;
  readonly token: string;
  /** The answer that the link gives. */
  readonly choice: string | undefined;
  readonly done: QuestionDone | undefined;
  readonly typed: Typed;
};

/** The question of a mail: what was clicked there is taken with one press here. */
export const QuestionPage = ({ voice, done, ...props }: QuestionPageProps) => {
  const { topic, token, choice, typed } = props;
  const says = KNOWN_MESSAGES[voice.language].asked;
  const action = pathWith(QUESTION_PATH, { token });
  if (done !== undefined) {
    return (
      <>
        <h1>{says.doneTitle}</h1>
        <p>{says[done]}</p>
        <div class="row">
          <a class="button quiet" href={KNOWN_PATH}>
            {says.known}
          </a>
        </div>
      </>
    );
  }
  if (choice !== undefined) {
    const { question, brings } = topicOf(topic)?.words[voice.language] ?? {};
    const answer = factValueText(topicOf(topic), choice, voice.language);
    return (
      <>
        <h1>{question}</h1>
        <p class="lead">{says.chosen(answer)}</p>
        <p class="small">{brings}</p>
        <Form
          action={action}
          hidden={{ do: 'answer', topic, value: choice }}
          submit={says.confirm(answer)}
          leave={{ label: says.other, href: pathWith(QUESTION_PATH, { token, other: 'yes' }) }}
        />
      </>
    );
  }
  return (
    <>
      <h1>{says.title}</h1>
      <QuestionPanel {...{ voice, topic, typed, action }} />
    </>
  );
};
