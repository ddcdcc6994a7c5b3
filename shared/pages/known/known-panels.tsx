import type { KeptFact } from '../../dialogue/facts/fact.ts';
import type { TopicCode } from '../../dialogue/facts/topics.ts';
import { topicName } from '../../dialogue/facts/turn-words.ts';
import { KNOWN_MESSAGES } from '../messages/known.ts';
import { Form } from '../page-parts.tsx';
import { KNOWN_PATH } from './known-paths.ts';
import { factText, type KnownFacts } from './known-view.ts';
import { type Typed, ValueFields } from './value-fields.tsx';

/** What somebody is about to do. */
export type KnownOpen =
  | { readonly act: 'tell' | 'forbid'; readonly topic: TopicCode }
  | { readonly act: 'correct' | 'forget'; readonly fact: KeptFact };

type Props = KnownFacts & { readonly open: KnownOpen; readonly typed: Typed };

export const OpenPanel = ({ open, typed, ...facts }: Props) => {
  const { voice } = facts;
  const says = KNOWN_MESSAGES[voice.language];
  const topic = 'fact' in open ? open.fact.topic : open.topic;
  const name = topicName(topic, voice.language);
  const leave = { label: says.tell.leave, href: KNOWN_PATH };
  const form = { action: KNOWN_PATH, leave };
  switch (open.act) {
    case 'tell':
      return (
        <section class="panel">
          <h2>{name}</h2>
          <Form {...form} hidden={{ do: 'tell', topic }} submit={says.tell.submit}>
            <ValueFields {...{ voice, topic, typed }} />
          </Form>
        </section>
      );
    case 'correct':
      return (
        <section class="panel">
          <h2>{says.correct.title(name)}</h2>
          <Form
            {...form}
            hidden={{ do: 'correct', fact: open.fact.id }}
            submit={says.correct.submit}
          >
            <ValueFields
              {...{ voice, topic }}
              typed={typed.error === undefined ? shownAs(open.fact, facts) : typed}
            />
          </Form>
        </section>
      );
    case 'forget':
      return (
        <section class="panel">
          <h2>{says.forget.title(`${name}, ${factText(open.fact, facts)}`)}</h2>
          <p>{says.forget.lead}</p>
          <Form
            {...form}
            hidden={{ do: 'forget', fact: open.fact.id }}
            submit={says.forget.submit}
          />
        </section>
      );
    default:
      return (
        <section class="panel">
          <h2>{says.forbid.title(name)}</h2>
          <p>{says.forbid.lead}</p>
          <Form {...form} hidden={{ do: 'forbid', topic }} submit={says.forbid.submit} />
        </section>
      );
  }
};

/** A choice by its code, all else in words. */
function shownAs(fact: KeptFact, facts: KnownFacts): Typed {
  const { about, ...said } = fact;
  const text = factText(said, facts);
  const isDay = /^-|^\d{4}-/.test(fact.value);
  return { value: isDay ? text : fact.value, about };
}
