import * as z from 'zod';
import { Instant } from '../../kernel/time.ts';
import { type Merge, MergeId, undoUntil } from './merge.ts';

/** Two records that were put together, as their customer sees it. */
export const MergeView = z
  .object({
    mergeId: MergeId,
    mergedAt: Instant,
    canBeUndoneUntil: Instant,
    undoneAt: z.exactOptional(Instant),
  })
  .meta({ id: 'Merge' });
export type MergeView = z.output<typeof MergeView>;

export function mergeView(merge: Merge): MergeView {
  const { id: mergeId, mergedAt, undoneAt } = merge;
  const undone = undoneAt === undefined ? {} : { undoneAt };
  return { mergeId, mergedAt, canBeUndoneUntil: undoUntil(merge), ...undone };
}
