import { knownSince } from '../../dialogue/facts/decide-known.ts';
import type { Fact, FactId, KeptFact, ProposedFact } from '../../dialogue/facts/fact.ts';
import { factValueText } from '../../dialogue/facts/fact-value.ts';
import type { Known } from '../../dialogue/facts/find-known.ts';
import type { TopicGroup } from '../../dialogue/facts/topic.ts';
import { TOPIC_CODES, type TopicCode, topicOf } from '../../dialogue/facts/topics.ts';
import { topicName } from '../../dialogue/facts/turn-words.ts';
import { type Instant, localDateOf, type Zone } from '../../kernel/time.ts';
import { inSentence } from '../../mail/safe-text.ts';
import { bookFormats } from '../gift-book/book-formats.ts';
import { KNOWN_MESSAGES } from '../messages/known.ts';
import type { PageVoice } from '../page-voice.ts';

export type KnownFacts = {
  readonly known: Known;
  readonly voice: PageVoice;
  readonly zone: Zone;
};

export type FactRow = {
  readonly id: FactId;
  readonly topic: TopicCode;
  readonly name: string;
  readonly value: string;
  readonly source: string;
  /** We only think so. */
  readonly isGuess: boolean;
};
export type TopicView = {
  readonly topic: TopicCode;
  readonly facts: readonly FactRow[];
  /** What does not hold any more, the newest first. */
  readonly earlier: readonly string[];
};
export type GroupView = { readonly title: string; readonly topics: readonly TopicView[] };

const GROUPS: readonly TopicGroup[] = ['life', 'sizes', 'tastes', 'giving'];

/** All that holds and all that ever did, in the catalogue's order. */
export function groupsOf(facts: KnownFacts): readonly GroupView[] {
  const { known, voice } = facts;
  const codes = new Set([...TOPIC_CODES, ...known.book.facts.map(({ topic }) => topic)]);
  return GROUPS.map((group) => ({
    title: KNOWN_MESSAGES[voice.language].groups[group],
    topics: [...codes]
      // What the catalogue no longer has is still the customer's to see.
      .filter((code) => (topicOf(code)?.group ?? 'life') === group)
      .map((topic) => topicView(topic, facts))
      .filter(({ facts: rows, earlier }) => rows.length > 0 || earlier.length > 0),
  })).filter(({ topics }) => topics.length > 0);
}

function topicView(topic: TopicCode, facts: KnownFacts): TopicView {
  const { topics, book } = facts.known;
  const held = topics.find((known) => known.topic === topic)?.facts ?? [];
  const ids = new Set(held.map(({ id }) => id));
  const others = book.facts
    .filter((fact) => fact.topic === topic && fact.state !== 'proposed' && !ids.has(fact.id))
    .toSorted((left, right) => right.at.epochMilliseconds - left.at.epochMilliseconds);
  return {
    topic,
    facts: held.map((fact) => factRow(fact, facts)),
    earlier: [...new Set(others.map((fact) => earlierText(fact, facts)))],
  };
}

export function factRow(fact: KeptFact | ProposedFact, facts: KnownFacts): FactRow {
  const { id, topic, known } = fact;
  return {
    ...{ id, topic, name: topicName(topic, facts.voice.language), isGuess: known === 'inferred' },
    value: factText(fact, facts),
    source: sourceOf(fact, facts, 'customer'),
  };
}

export function factText(
  { topic, value, about }: Pick<KeptFact, 'topic' | 'value' | 'about'>,
  { voice }: Pick<KnownFacts, 'voice'>,
): string {
  const text = inSentence(factValueText(topicOf(topic), value, voice.language));
  return about === undefined ? text : KNOWN_MESSAGES[voice.language].about(text, inSentence(about));
}

/** How we know it, in a sentence to the customer or a note to our people. */
export function sourceOf(
  fact: KeptFact | ProposedFact,
  { voice, zone }: KnownFacts,
  reader: 'customer' | 'staff',
): string {
  const says = KNOWN_MESSAGES[voice.language];
  const words = reader === 'customer' ? says.source : says.staff;
  const on = dated(fact.at, voice, zone);
  if (fact.known !== 'stated') return words[fact.known]({ on, count: 1, of: 1, ...fact.seenIn });
  const said = words.stated[fact.channel ?? 'page']({ on, by: fact.staff?.name });
  const isConfirmed = fact.state === 'kept' && fact.confirmedAt !== undefined;
  return isConfirmed ? words.confirmed(said) : said;
}

function earlierText(fact: Fact, facts: KnownFacts): string {
  const { voice, zone, known } = facts;
  const { earlier } = KNOWN_MESSAGES[voice.language];
  if (fact.state === 'forgotten') return earlier.forgotten(dated(fact.forgottenAt, voice, zone));
  const value = factText(fact, facts);
  if (fact.state === 'denied') return earlier.denied(value);
  if (fact.known === 'inferred' && !known.book.settings.isInferenceAllowed)
    return earlier.unused(value);
  return fact.state === 'kept'
    ? earlier.overruled(value, sourceOf({ ...fact, at: knownSince(fact) }, facts, 'customer'))
    : value;
}

export function dated(at: Instant, { formats }: PageVoice, zone: Zone): string {
  return bookFormats(formats.locale).dated(localDateOf(at, zone));
}

/** What can be told: everything in the catalogue that is not forbidden and not only for us to see. */
export function topicsToTell({ known, voice }: KnownFacts) {
  const { forbiddenTopics } = known.book.settings;
  return TOPIC_CODES.filter((code) => !forbiddenTopics.includes(code)).map((code) => ({
    code,
    name: topicName(code, voice.language),
  }));
}
