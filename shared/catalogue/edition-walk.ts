import * as z from 'zod';
import { Instant, laterOf } from '../kernel/time.ts';
import type { Happening } from '../table/entity-store.ts';
import { EditionId } from './edition.ts';

/** Time for one page; then somebody else looks after it. Longer than a function may run. */
export const PAGE_MINUTES = 5;

/** `edn_01J….3`: the edition and the shard. */
export const EditionWalkId = z.string().regex(/^edn_[0-9A-HJKMNP-TV-Z]{26}\.(0|[1-9]\d{0,2})$/);
export type EditionWalkId = z.output<typeof EditionWalkId>;

/** How far an edition has come among the givers of one shard. */
export const EditionWalk = z.object({
  id: EditionWalkId,
  version: z.int().nonnegative(),
  editionId: EditionId,
  shard: z.int().nonnegative(),
  state: z.enum(['walking', 'stopped', 'done']),
  /** Where the next page begins; absent at the beginning. */
  cursor: z.exactOptional(z.string().max(1000)),
  /** Names the next page: whoever was woken for another one has nothing to do. */
  pageDueAt: Instant,
  /** Givers met; of them some got a form, and the others want none or have nothing to repeat. */
  seenCount: z.int().nonnegative(),
  madeCount: z.int().nonnegative(),
  skippedCount: z.int().nonnegative(),
});
export type EditionWalk = Readonly<z.output<typeof EditionWalk>>;

export function editionWalkIdOf(editionId: EditionId, shard: number): EditionWalkId {
  return `${editionId}.${shard}`;
}

export function partsOfWalkId(id: EditionWalkId): { editionId: EditionId; shard: number } {
  const [editionId = '', shard] = id.split('.');
  return { editionId, shard: Number(shard) };
}

export function newWalk(editionId: EditionId, shard: number, now: Instant): EditionWalk {
  return {
    id: editionWalkIdOf(editionId, shard),
    version: 0,
    ...{ editionId, shard, state: 'walking', pageDueAt: now.add({ minutes: PAGE_MINUTES }) },
    ...{ seenCount: 0, madeCount: 0, skippedCount: 0 },
  };
}

/** Always another one, also when no time has passed: the page before has lost its name by it. */
export function nextPageDueAt({ pageDueAt }: EditionWalk, now: Instant): Instant {
  return laterOf(now.add({ minutes: PAGE_MINUTES }), pageDueAt.add({ milliseconds: 1 }));
}

/** What the write that makes a page due says with it, so that nobody waits for the sweep. */
export function pageDueOf({ pageDueAt }: EditionWalk): readonly Happening[] {
  return [{ type: 'EditionPageDue', dueAt: pageDueAt }];
}
