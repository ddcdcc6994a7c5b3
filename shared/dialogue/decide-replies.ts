import type { Turn } from './turn.ts';

export type Replies = {
  /** What the customer said since we spoke last; the newest first. */
  readonly answered: readonly Turn[];
  /** Of it, or of what came before, the newest in the customer's own words: notes are ours. */
  readonly quoted: Turn | undefined;
};

/** What an answer answers. @param before the turns before it, the newest first */
export function repliesTo(answer: Turn, before: readonly Turn[]): Replies {
  const theirs = before.filter(
    ({ direction, text }) => direction === 'from_customer' && text !== '',
  );
  const spokeLast = before.find(({ direction, staff }) => direction === 'to_customer' && staff);
  const since = spokeLast?.id ?? '';
  const answered = theirs.filter(({ id }) => id > since && id < answer.id);
  return { answered, quoted: theirs.find(({ staff }) => staff === undefined) };
}
