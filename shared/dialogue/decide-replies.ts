import type { Turn } from './turn.ts';

export type Replies = {
  /** What waited for this answer; the newest first. */
  readonly answered: readonly Turn[];
  /** Of it, or of what came before, the newest in the customer's own words: notes are ours. */
  readonly quoted: Turn | undefined;
};

/**
 * What an answer answers: no press, no visit, and nothing that was settled otherwise.
 * @param before the turns before it, and those that it answers, the newest first
 */
export function repliesTo(answer: Turn, before: readonly Turn[]): Replies {
  const answers = new Set(answer.answers ?? []);
  const answered = before.filter(({ id }) => answers.has(id));
  const own = before.filter(isInOwnWords);
  return { answered, quoted: own.find(({ id }) => answers.has(id)) ?? own[0] };
}

/** Typed by themselves: what a press says for them leads to something at once, and waits for nothing. */
function isInOwnWords({ direction, text, staff, channel, ledTo = [] }: Turn): boolean {
  if (direction !== 'from_customer' || text === '' || staff !== undefined) return false;
  const isPress = ledTo.length > 0 && ledTo.every(({ kind }) => kind !== 'answer');
  return channel === 'mail' || !isPress;
}
