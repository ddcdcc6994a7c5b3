import { FACT_ABOUT_LENGTH_MAX, FACT_VALUE_LENGTH_MAX } from '../../dialogue/facts/fact.ts';
import { type TopicCode, topicOf } from '../../dialogue/facts/topics.ts';
import { Choose, described, Field } from '../me/me-fields.tsx';
import { KNOWN_MESSAGES } from '../messages/known.ts';
import type { PageVoice } from '../page-voice.ts';

/** What was typed before, and what was wrong with it. */
export type Typed = {
  readonly value?: string | undefined;
  readonly about?: string | undefined;
  readonly error?: string | undefined;
};

type Props = {
  readonly voice: PageVoice;
  readonly topic: TopicCode;
  readonly typed: Typed;
  /** What the field is called; the question itself where it is one. */
  readonly label?: string;
};

/** The field in which something of a topic is told: a choice, or a line of text. */
export const ValueFields = ({ voice, topic: code, typed, label }: Props) => {
  const says = KNOWN_MESSAGES[voice.language];
  const topic = topicOf(code);
  if (topic === undefined) return null;
  const { hint, choices = {} } = topic.words[voice.language];
  const said = typed.error === undefined ? undefined : says.errors[typed.error];
  const isAboutWrong = typed.error === 'about_missing';
  const value = { id: 'value', hint, error: isAboutWrong ? undefined : said };
  const about = { id: 'about', error: isAboutWrong ? said : undefined };
  return (
    <>
      {topic.isAboutSomebody === true ? (
        <Field {...about} label={says.tell.about}>
          <input
            {...described(about)}
            {...{ name: 'about', value: typed.about, maxLength: FACT_ABOUT_LENGTH_MAX }}
            {...{ autocomplete: 'off', dir: 'auto' }}
          />
        </Field>
      ) : null}
      {topic.kind === 'choice' ? (
        <Choose
          {...{ name: 'value', label: label ?? says.tell.value, error: value.error }}
          options={(topic.choices ?? []).map((choice) => ({
            value: choice,
            label: choices[choice] ?? choice,
          }))}
          chosen={typed.value === undefined ? [] : [typed.value]}
        />
      ) : (
        <Field {...value} label={label ?? says.tell.value}>
          <input
            {...described(value)}
            {...{ name: 'value', value: typed.value, maxLength: FACT_VALUE_LENGTH_MAX }}
            {...{ autocomplete: 'off', dir: 'auto' }}
          />
        </Field>
      )}
    </>
  );
};
