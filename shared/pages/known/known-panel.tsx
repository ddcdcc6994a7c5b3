import { topicName } from '../../dialogue/facts/turn-words.ts';
import { KNOWN_MESSAGES } from '../messages/known.ts';
import { factText, type KnownFacts, sourceOf } from './known-view.ts';

/** What our people see of it: what holds, how we know it, and what is not sure yet. */
export const KnownPanel = (facts: KnownFacts) => {
  const { voice, known } = facts;
  const { topics, proposed, book } = known;
  const says = KNOWN_MESSAGES[voice.language].staff;
  const { forbiddenTopics } = book.settings;
  const names = forbiddenTopics.map((topic) => topicName(topic, voice.language));
  return (
    <section class="part" aria-labelledby="known-title">
      <h2 id="known-title">{says.title}</h2>
      {topics.length === 0 && proposed.length === 0 ? <p>{says.none}</p> : null}
      <ul class="plainly">
        {topics.map(({ topic, facts: held }) => (
          <li>
            <p>
              <span class="small">{topicName(topic, voice.language)}</span>
              {held.map((fact) => (
                <span class="since">
                  <span dir="auto">{factText(fact, facts)}</span>{' '}
                  <span class="small">{sourceOf(fact, facts, 'staff')}</span>
                </span>
              ))}
            </p>
          </li>
        ))}
        {proposed.map((fact) => (
          <li class="attention">
            <p>
              <span class="small">{topicName(fact.topic, voice.language)}</span>
              <span dir="auto">{factText(fact, facts)}</span>
              <span class="small since">{says.proposed}</span>
            </p>
          </li>
        ))}
      </ul>
      {names.length === 0 ? null : (
        <p class="small">
          {says.forbidden(new Intl.ListFormat(voice.formats.locale).format(names))}
        </p>
      )}
    </section>
  );
};
