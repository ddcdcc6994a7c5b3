import type { Turn } from '../../dialogue/turn.ts';
import { isBefore } from '../../kernel/time.ts';

/** Whoever sends several pictures sends one after the other. */
const TOGETHER_MINUTES = 10;

/**
 * Pictures that came together, shown as one: each is a turn of its own, since each comes when it comes.
 * @param turns the oldest first
 */
export function photosTogether(turns: readonly Turn[]): readonly Turn[] {
  const shown: Turn[] = [];
  let last: Turn | undefined;
  for (const turn of turns) {
    const before = shown.at(-1);
    if (before !== undefined && last !== undefined && isTogether(last, turn)) {
      const attachments = [...(before.attachments ?? []), ...(turn.attachments ?? [])];
      shown[shown.length - 1] = { ...before, attachments };
    } else {
      shown.push(turn);
    }
    last = turn;
  }
  return shown;
}

function isTogether(last: Turn, turn: Turn): boolean {
  const until = last.at.add({ minutes: TOGETHER_MINUTES });
  return arePhotosAlone(last) && arePhotosAlone(turn) && isBefore(turn.at, until);
}

function arePhotosAlone({ direction, channel, text, attachments = [], ledTo = [], staff }: Turn) {
  const isSilent = direction === 'from_customer' && channel === 'page' && text === '';
  return isSilent && attachments.length > 0 && ledTo.length === 0 && staff === undefined;
}
