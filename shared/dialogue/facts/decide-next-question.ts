import type { Instant } from '../../kernel/time.ts';
import { isBefore } from '../../kernel/time.ts';
import { QUESTION_STANDS_DAYS } from '../left-off.ts';
import { decideKnown } from './decide-known.ts';
import { askingOf } from './decide-settings.ts';
import type { Asking, FactBook } from './fact.ts';
import type { TopicCode } from './topics.ts';
import { TOPIC_CODES, topicOf } from './topics.ts';

/** The same is not asked again before this many days have passed. */
export const ASKED_AGAIN_AFTER_DAYS = 90;
/** Whoever says "not now" is left in peace so long. */
export const QUIET_AFTER_NOT_NOW_DAYS = 7;

export type NextQuestion = {
  readonly topic: TopicCode;
  /** It was asked before and stands: to show it again is not to ask again. */
  readonly isStanding: boolean;
};

export type AskingFacts = {
  readonly book: FactBook;
  /** Paused, bereaved, or not to be asked for another reason. */
  readonly isLeftInPeace: boolean;
  /** Of the year, where the customer is: 1 to 12. */
  readonly month: number;
  readonly now: Instant;
};

/**
 * The one question that is worth most now: the one that stands, or else a new one. Never what is
 * known or waits to be confirmed, what is forbidden or was declined, nor the same twice in 90 days.
 */
export function decideNextQuestion(facts: AskingFacts): NextQuestion | undefined {
  const { book, isLeftInPeace, now } = facts;
  if (isLeftInPeace) return undefined;
  const { askings } = book.settings;
  if (askings.some(({ putOffAt }) => isWithin(putOffAt, QUIET_AFTER_NOT_NOW_DAYS, now)))
    return undefined;
  const open = openTopics(book);
  const standing = askings.findLast((asking) => open.has(asking.topic) && stands(asking, now));
  if (standing !== undefined) return { topic: standing.topic, isStanding: true };
  const [best] = [...open]
    .filter(
      (topic) => !isWithin(askingOf(book.settings, topic)?.askedAt, ASKED_AGAIN_AFTER_DAYS, now),
    )
    .toSorted((left, right) => worthOf(right, facts.month) - worthOf(left, facts.month));
  return best === undefined ? undefined : { topic: best, isStanding: false };
}

/** Asked a while ago, and nothing came of it yet. */
export function stands(asking: Asking, now: Instant): boolean {
  const { askedAt, answeredAt, putOffAt, declinedAt } = asking;
  if (answeredAt !== undefined || putOffAt !== undefined || declinedAt !== undefined) return false;
  return isWithin(askedAt, QUESTION_STANDS_DAYS, now);
}

/** Up to the last millisecond of so many days. */
function isWithin(since: Instant | undefined, days: number, now: Instant): boolean {
  return since !== undefined && isBefore(now, since.add({ hours: 24 * days }));
}

/** What may be asked at all: what is not known, waits for no word, and is neither forbidden nor declined. */
export function openTopics(book: FactBook): ReadonlySet<TopicCode> {
  const { forbiddenTopics } = book.settings;
  const known = new Set(
    decideKnown(book)
      // What we only guess may be asked.
      .filter(({ facts }) => facts[0]?.known !== 'inferred')
      .map(({ topic }) => topic),
  );
  const proposed = new Set(
    book.facts.filter(({ state }) => state === 'proposed').map(({ topic }) => topic),
  );
  return new Set(
    TOPIC_CODES.filter(
      (topic) =>
        topicOf(topic)?.asked !== undefined &&
        !known.has(topic) &&
        !proposed.has(topic) &&
        !forbiddenTopics.includes(topic) &&
        askingOf(book.settings, topic)?.declinedAt === undefined,
    ),
  );
}

function worthOf(code: TopicCode, month: number): number {
  const asked = topicOf(code)?.asked;
  return asked?.worthInMonths?.[month] ?? asked?.worth ?? 0;
}
