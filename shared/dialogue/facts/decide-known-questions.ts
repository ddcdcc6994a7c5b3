import type { LeftOff } from '../left-off.ts';
import { openTopics } from './decide-next-question.ts';
import type { FactBook } from './fact.ts';
import { topicOf } from './topics.ts';

/**
 * Without the questions of ours whose answer is known by now, or that they do not want: another record
 * of theirs, an order or a letter may have said it. Questions about something else stay.
 */
export function withoutKnownQuestions(leftOff: LeftOff, book: FactBook): LeftOff {
  const open: ReadonlySet<string> = openTopics(book);
  const points = leftOff.points.filter(
    ({ kind, id }) => kind !== 'question' || topicOf(id) === undefined || open.has(id),
  );
  return points.length === leftOff.points.length ? leftOff : { ...leftOff, points };
}
