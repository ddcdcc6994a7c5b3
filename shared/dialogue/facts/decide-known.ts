import { type Instant, isBefore } from '../../kernel/time.ts';
import type { Fact, FactBook, HowKnown, KeptFact } from './fact.ts';
import { type TopicCode, topicOf } from './topics.ts';

/** What of a topic holds now, the strongest first; never empty. */
export type KnownTopic = { readonly topic: TopicCode; readonly facts: readonly KeptFact[] };

/**
 * What is known now: stated beats observed beats inferred, the newer beats the older. What was put
 * right, forgotten or forbidden does not hold, nor what was inferred unless they allow it. The order
 * in which facts came makes no difference.
 */
export function decideKnown({ facts, settings }: FactBook): readonly KnownTopic[] {
  const byTopic = Map.groupBy(facts, ({ topic }) => topic);
  return [...byTopic]
    .filter(([topic]) => !settings.forbiddenTopics.includes(topic))
    .map(([topic, ofTopic]) => ({
      topic,
      facts: holding(topic, ofTopic, settings.isInferenceAllowed),
    }))
    .filter(({ facts: held }) => held.length > 0)
    .toSorted((left, right) => (left.topic < right.topic ? -1 : 1));
}

function holding(
  topic: TopicCode,
  facts: readonly Fact[],
  isInferenceAllowed: boolean,
): readonly KeptFact[] {
  const isMany = topicOf(topic)?.isMany === true;
  const replaced = replacedIds(facts);
  const forgottenAt = lastForgottenAt(facts);
  const candidates = facts
    .filter((fact) => fact.state === 'kept')
    .filter(({ id }) => !replaced.has(id))
    .filter(({ known }) => known !== 'inferred' || isInferenceAllowed)
    .filter((fact) => !isForgottenWith(fact, forgottenAt, isMany))
    .toSorted(strongerFirst);
  return isMany ? withoutRepeats(candidates) : candidates.slice(0, 1);
}

/** What somebody put right; it stays so when the correction itself was put right or forgotten. */
function replacedIds(facts: readonly Fact[]): ReadonlySet<string> {
  return new Set(
    facts.flatMap((fact) =>
      fact.state === 'kept' && fact.replaces !== undefined ? [fact.replaces] : [],
    ),
  );
}

/**
 * What was forgotten comes back neither by looking at the same orders again nor, where one thing is
 * known at a time, by something older that arrives late.
 */
function isForgottenWith(
  fact: KeptFact,
  forgottenAt: Instant | undefined,
  isMany: boolean,
): boolean {
  if (forgottenAt === undefined) return false;
  if (fact.known !== 'stated') return !isBefore(forgottenAt, fact.at);
  return !isMany && isBefore(knownSince(fact), forgottenAt);
}

export function lastForgottenAt(facts: readonly Fact[]): Instant | undefined {
  return facts
    .flatMap((fact) => (fact.state === 'forgotten' ? [fact.forgottenAt] : []))
    .reduce<Instant | undefined>(
      (last, at) => (last === undefined || isBefore(last, at) ? at : last),
      undefined,
    );
}

const STRENGTH: Readonly<Record<HowKnown, number>> = { stated: 0, observed: 1, inferred: 2 };

function strongerFirst(left: KeptFact, right: KeptFact): number {
  if (left.known !== right.known) return STRENGTH[left.known] - STRENGTH[right.known];
  const [one, other] = [knownSince(left).epochMilliseconds, knownSince(right).epochMilliseconds];
  if (one !== other) return other - one;
  return left.id < right.id ? 1 : -1;
}

/** What was confirmed counts from then on. */
export function knownSince({ at, confirmedAt }: KeptFact): Instant {
  return confirmedAt ?? at;
}

/** Said twice is known once. */
function withoutRepeats(facts: readonly KeptFact[]): readonly KeptFact[] {
  const seen = new Set<string>();
  return facts.filter((fact) => {
    const what = meaningOf(fact);
    if (seen.has(what)) return false;
    seen.add(what);
    return true;
  });
}

/** Two facts that say the same are equal in this. */
export function meaningOf({
  value,
  about = '',
}: {
  readonly value: string;
  readonly about?: string;
}) {
  return JSON.stringify([value.toLowerCase(), about.toLowerCase()]);
}

/** The one that holds of a topic, or the first of several. */
export function knownOf(book: FactBook, topic: TopicCode): KeptFact | undefined {
  return decideKnown(book).find((known) => known.topic === topic)?.facts[0];
}
