import * as z from 'zod';
import { Instant } from '../kernel/time.ts';
import { EditionId } from './edition.ts';
import type { EditionProgress } from './edition-progress.ts';

/** How far an edition has come. */
export const EditionView = z
  .object({
    editionId: EditionId,
    name: z.string(),
    state: z.enum(['starting', 'walking', 'stopped', 'done']),
    publishedAt: Instant,
    shardCount: z.int(),
    shardDoneCount: z.int(),
    giverSeenCount: z.int(),
    formMadeCount: z.int(),
    skippedCount: z.int().meta({ description: 'They want no form, or have nothing to repeat.' }),
    percent: z.exactOptional(z.int()).meta({ description: 'Absent while it is not known.' }),
  })
  .meta({ id: 'Edition' });
export type EditionView = z.output<typeof EditionView>;

export function editionView(progress: EditionProgress): EditionView {
  const { edition, seenCount, madeCount, ...rest } = progress;
  const { id: editionId, name, publishedAt, shardCount } = edition;
  return {
    ...{ editionId, name, publishedAt, shardCount },
    ...rest,
    ...{ giverSeenCount: seenCount, formMadeCount: madeCount },
  };
}
