import type { CustomerId } from '../customers/customer.ts';
import { isBefore } from '../kernel/time.ts';
import {
  LAST_TURN_EXCERPT_LENGTH_MAX,
  type LeftOff,
  OPEN_POINT_COUNT_MAX,
  type OpenPoint,
} from './left-off.ts';
import type { Turn } from './turn.ts';

export function noDialogueYet(customerId: CustomerId): LeftOff {
  return { id: customerId, version: 0, turnCount: 0, points: [] };
}

/**
 * What the customer says asks for an answer; what we say answers all that they said before.
 * @param wantsAnswer whether it is to be answered: a press or a visit is not.
 */
export function afterTurn(
  leftOff: LeftOff,
  turn: Turn,
  wantsAnswer = turn.direction === 'from_customer' && turn.text !== '',
): LeftOff {
  const { id, at, channel, direction, text } = turn;
  const counted = { ...leftOff, turnCount: leftOff.turnCount + 1 };
  const isLast = leftOff.lastTurn === undefined || !isBefore(at, leftOff.lastTurn.at);
  const excerpt = excerptOf(text);
  const told = isLast ? { ...counted, lastTurn: { id, at, channel, direction, excerpt } } : counted;
  if (direction === 'to_customer') return { ...told, points: told.points.filter(isNoAnswerOwed) };
  if (!wantsAnswer) return told;
  return withPoint(told, {
    kind: 'answer',
    id,
    owedBy: 'us',
    text: excerpt.slice(0, 200),
    openedAt: at,
  });
}

/** A point that stands already is replaced; over the limit the oldest go, which nobody took up. */
export function withPoint(leftOff: LeftOff, point: OpenPoint): LeftOff {
  const others = withoutPoint(leftOff, point).points;
  return { ...leftOff, points: [...others, point].slice(-OPEN_POINT_COUNT_MAX) };
}

export function withoutPoint(
  leftOff: LeftOff,
  { kind, id }: Pick<OpenPoint, 'kind' | 'id'>,
): LeftOff {
  const points = leftOff.points.filter((point) => point.kind !== kind || point.id !== id);
  return { ...leftOff, points };
}

function isNoAnswerOwed({ kind, owedBy }: OpenPoint): boolean {
  return kind !== 'answer' || owedBy !== 'us';
}

/** The beginning on one line, never ending in half a character. */
function excerptOf(text: string): string {
  const oneLine = text.replaceAll(/\s+/g, ' ').trim();
  if (oneLine.length <= LAST_TURN_EXCERPT_LENGTH_MAX) return oneLine;
  const cut = oneLine.slice(0, LAST_TURN_EXCERPT_LENGTH_MAX - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut}…`;
}
