import type { CustomerId } from '../customers/customer.ts';
import { beginningOf } from '../kernel/beginning-of.ts';
import { type Instant, isBefore, type PlainDate } from '../kernel/time.ts';
import {
  LAST_TURN_EXCERPT_LENGTH_MAX,
  type LeftOff,
  OPEN_POINT_COUNT_MAX,
  OPEN_POINT_TEXT_LENGTH_MAX,
  type OpenPoint,
  QUESTION_STANDS_DAYS,
} from './left-off.ts';
import type { Turn } from './turn.ts';

export function noDialogueYet(customerId: CustomerId): LeftOff {
  return { id: customerId, version: 0, turnCount: 0, points: [] };
}

/** What comes with a turn beside its words. */
export type TurnTerms = {
  /**
   * Whether the other side is to answer: what customers say is, unless it has no words, such as a
   * press or a visit; what we say is not.
   */
  readonly wantsAnswer?: boolean | undefined;
  /** What we say answers what they said before, unless it goes out by itself. */
  readonly isAnswer?: boolean | undefined;
  /** What we promise with it. */
  readonly promises?: readonly Promised[] | undefined;
  /** The open points that it settles. */
  readonly settles?: readonly Pick<OpenPoint, 'kind' | 'id'>[] | undefined;
};
export type Promised = { readonly text: string; readonly promisedOn?: PlainDate };

/** What one side says answers all that the other said until then, and may ask for an answer itself. */
export function afterTurn(leftOff: LeftOff, turn: Turn, terms: TurnTerms = {}): LeftOff {
  const { id, at, channel, direction, text } = turn;
  const isTheirs = direction === 'from_customer';
  const { wantsAnswer = isTheirs && text !== '' } = terms;
  const excerpt = excerptOf(text, LAST_TURN_EXCERPT_LENGTH_MAX);
  const isLast = leftOff.lastTurn === undefined || !isBefore(at, leftOff.lastTurn.at);
  const lastTurn = { id, at, channel, direction, excerpt };
  const settled: LeftOff = {
    ...settledBy(leftOff, turn, terms),
    ...(isLast ? { lastTurn } : {}),
    turnCount: leftOff.turnCount + 1,
  };
  const asked: OpenPoint = {
    ...{ kind: 'answer', id, owedBy: isTheirs ? 'us' : 'customer', openedAt: at },
    text: excerptOf(text, OPEN_POINT_TEXT_LENGTH_MAX),
  };
  const opened = [...(wantsAnswer ? [asked] : []), ...promisesOf(turn, terms.promises ?? [])];
  return opened.reduce(withPoint, settled);
}

/** What a turn answers or settles, wherever it lies: also in another record of the same person. */
export function settledBy(leftOff: LeftOff, turn: Turn, terms: TurnTerms = {}): LeftOff {
  const { at, direction, text } = turn;
  const { isAnswer = text !== '', settles = [] } = terms;
  const owedBy = direction === 'from_customer' ? 'customer' : 'us';
  const standing = standingAt(leftOff, at).points;
  const points = isAnswer ? standing.filter((point) => !isAnswered(point, owedBy, at)) : standing;
  return settles.reduce(withoutPoint, { ...leftOff, points });
}

/** As it stands then: a question that nobody answered in its time is no longer open. */
export function standingAt(leftOff: LeftOff, now: Instant): LeftOff {
  const points = leftOff.points.filter(
    ({ kind, openedAt }) =>
      kind !== 'question' || isBefore(now, openedAt.add({ hours: 24 * QUESTION_STANDS_DAYS })),
  );
  return points.length === leftOff.points.length ? leftOff : { ...leftOff, points };
}

function promisesOf({ id, at }: Turn, promises: readonly Promised[]): readonly OpenPoint[] {
  return promises.map((promise, index) => ({
    ...{ kind: 'promise', id: `${id}.${index + 1}`, owedBy: 'us', openedAt: at },
    ...promise,
  }));
}

/** A point that stands already is replaced, and nothing that was promised makes room for talk. */
export function withPoint(leftOff: LeftOff, point: OpenPoint): LeftOff {
  const points = [...withoutPoint(leftOff, point).points, point];
  if (points.length <= OPEN_POINT_COUNT_MAX) return { ...leftOff, points };
  const least = leastOf(points);
  return { ...leftOff, points: points.filter((each) => each !== least) };
}

/** The first unanswered one stays: since then we owe an answer. One answer is enough for the rest. */
function leastOf(points: readonly OpenPoint[]): OpenPoint | undefined {
  const [, second] = points.filter(({ kind, owedBy }) => kind === 'answer' && owedBy === 'us');
  const isTheirs = ({ owedBy }: OpenPoint) => owedBy === 'customer';
  const isLighter = ({ kind }: OpenPoint) => kind !== 'promise' && kind !== 'answer';
  return second ?? points.find(isTheirs) ?? points.find(isLighter) ?? points[0];
}

export function withoutPoint(
  leftOff: LeftOff,
  { kind, id }: Pick<OpenPoint, 'kind' | 'id'>,
): LeftOff {
  const points = leftOff.points.filter((point) => point.kind !== kind || point.id !== id);
  return { ...leftOff, points };
}

/** Nobody need answer these turns: they were thanks, or settled otherwise. */
export function withoutAnswersOwed(leftOff: LeftOff, turnIds: readonly string[]): LeftOff {
  const points = leftOff.points.filter(
    ({ kind, owedBy, id }) => kind !== 'answer' || owedBy !== 'us' || !turnIds.includes(id),
  );
  return { ...leftOff, points };
}

/** What came after it, or was heard of later, is not answered by it. */
function isAnswered({ kind, owedBy, openedAt }: OpenPoint, by: OpenPoint['owedBy'], at: Instant) {
  return kind === 'answer' && owedBy === by && !isBefore(at, openedAt);
}

/** The beginning on one line, never ending in half a character. */
function excerptOf(text: string, lengthMax: number): string {
  const oneLine = text.replaceAll(/\s+/g, ' ').trim();
  if (oneLine.length <= lengthMax) return oneLine;
  return `${beginningOf(oneLine, lengthMax - 1)}…`;
}
