import { type TopicCode, topicOf } from '../../dialogue/facts/topics.ts';
import { KNOWN_MESSAGES } from '../messages/known.ts';
import { PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { type Typed, ValueFields } from './value-fields.tsx';

export type QuestionPanelProps = {
  readonly voice: PageVoice;
  readonly topic: TopicCode;
  /** Where the answer is posted, and what goes along unseen. */
  readonly action: string;
  readonly hidden?: Readonly<Record<string, string | undefined>>;
  readonly typed?: Typed;
};

/** One question, why it is asked and what it brings; each answer is one press. */
export const QuestionPanel = ({ voice, topic: code, ...props }: QuestionPanelProps) => {
  const { action, hidden = {}, typed = {} } = props;
  const says = KNOWN_MESSAGES[voice.language].question;
  const topic = topicOf(code);
  if (topic === undefined) return null;
  const { question, why, brings, choices = {} } = topic.words[voice.language];
  const isChoice = topic.kind === 'choice';
  const sent = { ...hidden, topic: code };
  return (
    <section class="panel question" id="question" aria-labelledby="question-title">
      <h2 id="question-title">{question}</h2>
      <p class="small">
        {why} {brings}
      </p>
      <PostedForm action={action} hidden={{ ...sent, do: 'answer' }}>
        {isChoice ? null : <ValueFields {...{ voice, topic: code, typed, label: says.label }} />}
        <div class="answers">
          {isChoice ? (
            (topic.choices ?? []).map((choice) => (
              <button class="button quiet" type="submit" name="value" value={choice}>
                {choices[choice] ?? choice}
              </button>
            ))
          ) : (
            <button class="button" type="submit">
              {says.answer}
            </button>
          )}
        </div>
      </PostedForm>
      <div class="beside">
        <PostedForm action={action} hidden={{ ...sent, do: 'not_now' }}>
          <button class="plain small" type="submit">
            {says.notNow}
          </button>
        </PostedForm>
        <PostedForm action={action} hidden={{ ...sent, do: 'never' }}>
          <button class="plain small" type="submit">
            {says.never}
          </button>
        </PostedForm>
      </div>
    </section>
  );
};
