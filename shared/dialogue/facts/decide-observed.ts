import type { Gift } from '../../gifts/gift.ts';
import { type Instant, isBefore, laterOf } from '../../kernel/time.ts';
import { isRegularOccasion } from '../../prescriptions/prescription.ts';
import { lastForgottenAt } from './decide-known.ts';
import type { FactBook, HowKnown } from './fact.ts';
import type { Topic } from './topic.ts';
import { TOPIC_CODES, TOPICS, type TopicCode } from './topics.ts';

/** Less often is chance. */
export const OBSERVED_COUNT_MIN = 3;
/** A conclusion needs more, and a clear majority. */
export const INFERRED_COUNT_MIN = 5;
export const INFERRED_SHARE_MIN = 0.6;
/** People change. */
export const OBSERVED_YEARS_MAX = 2;

export type Observed = {
  readonly topic: TopicCode;
  readonly value: string;
  readonly known: Exclude<HowKnown, 'stated'>;
  readonly seenIn: { readonly count: number; readonly of: number };
  /** When it was seen last. */
  readonly at: Instant;
};

/** What an order is read for. */
export type SeenGift = Pick<Gift, 'state' | 'orderedAt' | 'options' | 'productName' | 'occasion'>;

/**
 * What the orders of the last two years show, as far as it is news: what was chosen at least three
 * times, and more often than anything else. Nothing is concluded unless the customer allows it, and
 * nothing is seen in a topic that they forbade, or again in what they had forgotten.
 */
export function decideObserved(
  { facts, settings }: FactBook,
  gifts: readonly SeenGift[],
  now: Instant,
): readonly Observed[] {
  const since = now.subtract({ hours: 24 * 365 * OBSERVED_YEARS_MAX });
  return TOPIC_CODES.flatMap((code) => {
    const topic: Topic = TOPICS[code];
    const known = knownBy(topic);
    if (known === undefined || settings.forbiddenTopics.includes(code)) return [];
    if (known === 'inferred' && !settings.isInferenceAllowed) return [];
    const ofTopic = facts.filter((fact) => fact.topic === code);
    const forgottenAt = lastForgottenAt(ofTopic);
    const from = forgottenAt === undefined ? since : laterOf(forgottenAt, since);
    const seen = seenMost(
      gifts.filter((gift) => isMeant(gift) && isBefore(from, gift.orderedAt)),
      (gift) => valueSeen(topic, gift),
    );
    if (seen === undefined || !isEnough(seen, known)) return [];
    const last = ofTopic
      .filter((fact) => fact.state === 'kept' && fact.known === known)
      .toSorted((a, b) => (isBefore(a.at, b.at) ? 1 : -1))[0];
    if (last?.state === 'kept' && last.value === seen.value) return [];
    const { value, count, of, at } = seen;
    return [{ topic: code, value, known, seenIn: { count, of }, at }];
  });
}

/** What was taken back says nothing, and what comes again and again is no choice of a gift. */
function isMeant({ state, occasion }: SeenGift): boolean {
  const isTakenBack = state === 'draft' || state === 'cancelled' || state === 'lapsed';
  return !isTakenBack && !isRegularOccasion(occasion);
}

function knownBy({ observedFrom, inferredFrom }: Topic): Observed['known'] | undefined {
  if (observedFrom !== undefined) return 'observed';
  return inferredFrom === undefined ? undefined : 'inferred';
}

function valueSeen(topic: Topic, gift: SeenGift): string | undefined {
  const { observedFrom, inferredFrom, choices = [] } = topic;
  if (observedFrom === 'product') return gift.productName;
  if (observedFrom !== undefined) {
    const chosen = Object.entries(gift.options).find(([name]) =>
      observedFrom.options.includes(name.toLowerCase()),
    );
    return chosen?.[1];
  }
  if (inferredFrom === undefined) return undefined;
  return choices.find((choice) => choice === gift.occasion.toLowerCase()) ?? 'another';
}

type Seen = Pick<Observed, 'value' | 'at'> & { readonly count: number; readonly of: number };

/** Undefined when two were seen equally often. */
function seenMost(
  gifts: readonly SeenGift[],
  seenIn: (gift: SeenGift) => string | undefined,
): Seen | undefined {
  const told = gifts.flatMap((gift) => {
    const value = seenIn(gift);
    return value === undefined || value === '' ? [] : [{ value, at: gift.orderedAt }];
  });
  const groups = [...Map.groupBy(told, ({ value }) => value)].toSorted(
    ([, left], [, right]) => right.length - left.length,
  );
  const [first, second] = groups;
  if (first === undefined || first[1].length === second?.[1].length) return undefined;
  const [value, times] = first;
  const at = times.map((each) => each.at).reduce(laterOf);
  return { value, at, count: times.length, of: told.length };
}

function isEnough({ value, count, of }: Seen, known: Observed['known']): boolean {
  if (known === 'observed') return count >= OBSERVED_COUNT_MIN;
  return value !== 'another' && count >= INFERRED_COUNT_MIN && count / of >= INFERRED_SHARE_MIN;
}
