import type { Turn } from './turn.ts';

/** What somebody at a form had before them, and who they are. */
export type SeenTurns = { readonly newestId: string; readonly staffId: string };

/**
 * Whether anybody else spoke since: the customer, or a colleague who may have answered the same words. Whoever
 * sends one form twice has only themselves to meet.
 * @param turns the newest first
 */
export function isSaidMeanwhile(turns: readonly Turn[], { newestId, staffId }: SeenTurns): boolean {
  const at = turns.findIndex(({ id }) => id === newestId);
  const newer = at === -1 ? turns : turns.slice(0, at);
  return newer.some(({ staff }) => staff?.id !== staffId);
}
