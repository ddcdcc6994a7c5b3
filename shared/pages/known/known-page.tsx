import type { ProposedFact } from '../../dialogue/facts/fact.ts';
import type { TopicCode } from '../../dialogue/facts/topics.ts';
import { topicName } from '../../dialogue/facts/turn-words.ts';
import { KNOWN_MESSAGES } from '../messages/known.ts';
import { Notice, type NoticeFacts, PostedForm } from '../page-parts.tsx';
import { type KnownOpen, OpenPanel } from './known-panels.tsx';
import { KNOWN_PATH, knownPath } from './known-paths.ts';
import {
  type FactRow,
  factRow,
  groupsOf,
  type KnownFacts,
  type TopicView,
  topicsToTell,
} from './known-view.ts';
import { QuestionPanel } from './question-panel.tsx';
import type { Typed } from './value-fields.tsx';

export type KnownPageProps = KnownFacts & {
  /** The one question to ask now. */
  readonly question: TopicCode | undefined;
  /** What somebody is about to do. */
  readonly open: KnownOpen | undefined;
  readonly typed: Typed;
  readonly notice: NoticeFacts | undefined;
};

export const KnownPage = ({ question, open, typed, notice, ...facts }: KnownPageProps) => {
  const { voice, known } = facts;
  const says = KNOWN_MESSAGES[voice.language];
  const groups = groupsOf(facts);
  const isAsked = question !== undefined && open === undefined;
  return (
    <>
      <Notice notice={notice} />
      <h1>{says.title}</h1>
      <p class="lead">{says.lead}</p>
      {open === undefined ? null : <OpenPanel {...{ ...facts, open, typed }} />}
      <Proposed facts={facts} proposed={known.proposed} />
      {isAsked ? (
        <QuestionPanel {...{ voice, topic: question, typed, action: KNOWN_PATH }} />
      ) : null}
      {groups.length === 0 ? <p>{says.none}</p> : null}
      {groups.map(({ title, topics }) => (
        <section class="part">
          <h2>{title}</h2>
          {topics.map((topic) => (
            <Topic facts={facts} topic={topic} />
          ))}
        </section>
      ))}
      <Tell {...facts} />
      <Forbidden {...facts} />
      <Inference {...facts} />
    </>
  );
};

const Proposed = (props: { facts: KnownFacts; proposed: readonly ProposedFact[] }) => {
  const { facts, proposed } = props;
  const says = KNOWN_MESSAGES[facts.voice.language].propose;
  if (proposed.length === 0) return null;
  return (
    <section class="panel">
      <h2>{says.title}</h2>
      <p class="small">{says.lead}</p>
      <ul class="plainly">
        {proposed.map((fact) => {
          const { id, name, value, source } = factRow(fact, facts);
          return (
            <li>
              <p>
                <span>{`${name}: ${value}`}</span>
                <span class="small since">{source}</span>
              </p>
              <div class="acts">
                <Press do="confirm" fact={id} label={says.yes} name={`${name}: ${value}`} />
                <Press do="deny" fact={id} label={says.no} name={`${name}: ${value}`} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const Press = (props: { do: string; fact: string; label: string; name: string }) => (
  <PostedForm action={KNOWN_PATH} hidden={{ do: props.do, fact: props.fact }}>
    <button class="plain small" type="submit" aria-label={`${props.label}: ${props.name}`}>
      {props.label}
    </button>
  </PostedForm>
);

const Topic = ({ facts, topic }: { facts: KnownFacts; topic: TopicView }) => {
  const { voice } = facts;
  const says = KNOWN_MESSAGES[voice.language];
  const name = topicName(topic.topic, voice.language);
  return (
    <div class="topic">
      <header>
        <h3>{name}</h3>
        {topic.facts.length === 0 ? null : (
          <a
            class="small"
            href={knownPath({ forbid: topic.topic })}
            aria-label={`${says.acts.forbid}: ${name}`}
          >
            {says.acts.forbid}
          </a>
        )}
      </header>
      <ul class="plainly">
        {topic.facts.map((row) => (
          <Row row={row} voice={voice} />
        ))}
      </ul>
      {topic.earlier.length === 0 ? null : (
        <details class="earlier small">
          <summary aria-label={`${says.earlier.title}: ${name}`}>{says.earlier.title}</summary>
          <ul>
            {topic.earlier.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};

const Row = ({ row, voice }: { row: FactRow; voice: KnownFacts['voice'] }) => {
  const { acts } = KNOWN_MESSAGES[voice.language];
  const { id, name, value, source, isGuess } = row;
  return (
    <li class={isGuess ? 'guess' : undefined}>
      <p>
        <span dir="auto">{value}</span>
        <span class="small since">{source}</span>
      </p>
      <div class="acts">
        <a class="small" href={knownPath({ correct: id })} aria-label={`${acts.correct}: ${name}`}>
          {acts.correct}
        </a>
        <a class="small" href={knownPath({ forget: id })} aria-label={`${acts.forget}: ${name}`}>
          {acts.forget}
        </a>
      </div>
    </li>
  );
};

const Tell = (facts: KnownFacts) => {
  const { tell } = KNOWN_MESSAGES[facts.voice.language];
  return (
    <section class="part">
      <h2>{tell.title}</h2>
      <p class="small">{tell.lead}</p>
      <form action={KNOWN_PATH}>
        <div class="field">
          <label for="tell">{tell.topic}</label>
          <select id="tell" name="tell">
            {topicsToTell(facts).map(({ code, name }) => (
              <option value={code}>{name}</option>
            ))}
          </select>
        </div>
        <div class="row">
          <button class="button quiet" type="submit">
            {tell.go}
          </button>
        </div>
      </form>
    </section>
  );
};

const Forbidden = ({ voice, known }: KnownFacts) => {
  const says = KNOWN_MESSAGES[voice.language].forbidden;
  const { forbiddenTopics } = known.book.settings;
  if (forbiddenTopics.length === 0) return null;
  return (
    <section class="part">
      <h2>{says.title}</h2>
      <ul class="plainly">
        {forbiddenTopics.map((topic) => (
          <li>
            <p>{topicName(topic, voice.language)}</p>
            <PostedForm action={KNOWN_PATH} hidden={{ do: 'allow', topic }}>
              <button
                class="plain small"
                type="submit"
                aria-label={`${says.allow}: ${topicName(topic, voice.language)}`}
              >
                {says.allow}
              </button>
            </PostedForm>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Inference = ({ voice, known }: KnownFacts) => {
  const says = KNOWN_MESSAGES[voice.language].inference;
  const { isInferenceAllowed } = known.book.settings;
  return (
    <section class="part">
      <h2>{says.title}</h2>
      <p>{isInferenceAllowed ? says.on : says.off}</p>
      <PostedForm
        action={KNOWN_PATH}
        hidden={{ do: isInferenceAllowed ? 'infer_no' : 'infer_yes' }}
      >
        <button class="button quiet" type="submit">
          {isInferenceAllowed ? says.forbid : says.allow}
        </button>
      </PostedForm>
    </section>
  );
};
