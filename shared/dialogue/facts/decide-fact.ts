import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import type { Instant } from '../../kernel/time.ts';
import { decideKnown, meaningOf } from './decide-known.ts';
import {
  FACT_COUNT_MAX,
  type Fact,
  type FactBook,
  type FactId,
  type FactIn,
  type KeptFact,
  type ProposedFact,
} from './fact.ts';
import { readFactValue, type ValueRefusal } from './fact-value.ts';
import { type TopicCode, topicOf } from './topics.ts';

/** What somebody says about themselves, as they wrote it. */
export type Statement = {
  readonly topic: TopicCode;
  readonly value: string;
  readonly about?: string | undefined;
  /** The fact that this puts right. */
  readonly replaces?: FactId | undefined;
};

/** What of a statement goes into a fact, whoever made it. */
export type Stated = Pick<KeptFact, 'topic' | 'value' | 'about' | 'replaces'>;

export type StatementRefusal =
  | 'topic_unknown'
  | 'topic_forbidden'
  | ValueRefusal
  | 'about_missing'
  | 'fact_not_found'
  | 'too_many_facts';

export type StatementDecision = {
  readonly stated: Stated;
  /** Somebody said it before, and it holds: nothing is to be written. */
  readonly already: KeptFact | undefined;
};

/** A customer may say anything about a topic that we have and that they did not forbid. */
export function decideStatement(
  book: FactBook,
  statement: Statement,
): Outcome<StatementDecision, StatementRefusal> {
  const topic = topicOf(statement.topic);
  if (topic === undefined) return refused('topic_unknown');
  if (book.settings.forbiddenTopics.includes(statement.topic)) return refused('topic_forbidden');
  const read = readFactValue(topic, statement.value);
  if (!read.ok) return read;
  const about = statement.about?.replaceAll(/\s+/g, ' ').trim() ?? '';
  if (topic.isAboutSomebody === true && about === '') return refused('about_missing');
  const { replaces } = statement;
  if (replaces !== undefined && !isKept(book, statement.topic, replaces))
    return refused('fact_not_found');
  if (book.facts.length >= FACT_COUNT_MAX) return refused('too_many_facts');
  const stated: Stated = {
    ...{ topic: statement.topic, value: read.value },
    ...(topic.isAboutSomebody === true ? { about } : {}),
    ...(replaces === undefined ? {} : { replaces }),
  };
  return accepted({ stated, already: statedAlready(book, stated) });
}

function isKept({ facts }: FactBook, topic: TopicCode, factId: FactId): boolean {
  return facts.some((fact) => fact.id === factId && fact.topic === topic && fact.state === 'kept');
}

/** Said again it is no news; observed before, it becomes something that was stated. */
function statedAlready(book: FactBook, stated: Stated): KeptFact | undefined {
  const held = decideKnown(book).find(({ topic }) => topic === stated.topic)?.facts ?? [];
  const same = held.find(
    (fact) => fact.known === 'stated' && meaningOf(fact) === meaningOf(stated),
  );
  // Putting something else right by what is known already still ends the something else.
  const endsAnother = stated.replaces !== undefined && stated.replaces !== same?.id;
  return endsAnother ? undefined : same;
}

/** Whether it is worth proposing: neither known, nor proposed already, nor denied before. */
export function isNewProposal(book: FactBook, stated: Stated): boolean {
  return !book.facts.some(
    (fact) =>
      fact.topic === stated.topic &&
      (fact.state === 'proposed' || fact.state === 'denied') &&
      meaningOf(fact) === meaningOf(stated),
  );
}

export type ConfirmRefusal = 'fact_not_found' | 'topic_forbidden' | 'not_proposed';

/** A repeat changes nothing. */
export function decideConfirmation(
  book: FactBook,
  factId: FactId,
  now: Instant,
): Outcome<KeptFact, ConfirmRefusal> {
  const fact = factIn(book, factId);
  if (fact === undefined) return refused('fact_not_found');
  if (book.settings.forbiddenTopics.includes(fact.topic)) return refused('topic_forbidden');
  if (fact.state === 'kept') return accepted(fact);
  if (fact.state !== 'proposed') return refused('not_proposed');
  return accepted({ ...fact, state: 'kept', confirmedAt: now });
}

/** What was understood wrongly is kept as denied, so that it is not proposed again. */
export function decideDenial(
  book: FactBook,
  factId: FactId,
  now: Instant,
): Outcome<FactIn<'denied'>, 'fact_not_found' | 'not_proposed'> {
  const fact = factIn(book, factId);
  if (fact === undefined) return refused('fact_not_found');
  if (fact.state === 'denied') return accepted(fact);
  if (fact.state !== 'proposed') return refused('not_proposed');
  return accepted({ ...fact, state: 'denied', deniedAt: now });
}

/**
 * What is erased when this fact is forgotten: it, what it put right, and all that says the same.
 * Where one thing is known at a time all that was ever said of it goes, so that nothing older
 * comes back in its place. Empty when there is nothing left to forget.
 */
export function decideForgetting(
  book: FactBook,
  factId: FactId,
): Outcome<readonly Exclude<Fact, FactIn<'forgotten'>>[], 'fact_not_found'> {
  const fact = factIn(book, factId);
  if (fact === undefined) return refused('fact_not_found');
  if (fact.state === 'forgotten') return accepted([]);
  const ofTopic = rememberedOf(book, fact.topic);
  if (topicOf(fact.topic)?.isMany !== true) return accepted(ofTopic);
  const chain = chainOf(ofTopic, fact);
  return accepted(
    ofTopic.filter((each) => chain.some((one) => meaningOf(one) === meaningOf(each))),
  );
}

/** What of a topic still has a value. */
export function rememberedOf(
  { facts }: FactBook,
  topic: TopicCode,
): readonly Exclude<Fact, FactIn<'forgotten'>>[] {
  return facts.filter((fact) => fact.topic === topic && fact.state !== 'forgotten') as never;
}

type Remembered = Exclude<Fact, FactIn<'forgotten'>>;

function chainOf(facts: readonly Remembered[], last: Remembered): readonly Remembered[] {
  const chain: Remembered[] = [last];
  let replaces = last.replaces;
  while (replaces !== undefined) {
    const earlier = facts.find(({ id }) => id === replaces);
    if (earlier === undefined || chain.includes(earlier)) break;
    chain.push(earlier);
    replaces = earlier.replaces;
  }
  return chain;
}

/** That there was something is all that is left. */
export function forgotten(fact: Fact, now: Instant): FactIn<'forgotten'> {
  if (fact.state === 'forgotten') return fact;
  const { id, version, customerId, topic, at } = fact;
  return { id, version, customerId, topic, at, state: 'forgotten', forgottenAt: now };
}

function factIn({ facts }: FactBook, factId: FactId): Fact | undefined {
  return facts.find(({ id }) => id === factId);
}

/** Those that wait for the customer's word, the oldest first. */
export function proposedIn({ facts, settings }: FactBook): readonly ProposedFact[] {
  return facts
    .filter((fact) => fact.state === 'proposed')
    .filter(({ topic }) => !settings.forbiddenTopics.includes(topic))
    .toSorted((left, right) => left.at.epochMilliseconds - right.at.epochMilliseconds);
}
