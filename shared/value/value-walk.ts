import * as z from 'zod';
import { Instant, laterOf } from '../kernel/time.ts';
import type { Happening } from '../table/entity-store.ts';

/** Time for one page; then somebody else looks after it. Longer than the function may run. */
export const VALUE_PAGE_MINUTES = 5;

/** `vwk.3`: the shard. Each has one walk, which a newer fit begins again. */
export const ValueWalkId = z.string().regex(/^vwk\.(0|[1-9]\d{0,2})$/);
export type ValueWalkId = z.output<typeof ValueWalkId>;

/** How far the customers of one shard have been valued anew since the models were fitted. */
export const ValueWalk = z.object({
  id: ValueWalkId,
  version: z.int().nonnegative(),
  shard: z.int().nonnegative(),
  state: z.enum(['walking', 'done']),
  /** When this round was begun, and ended. */
  startedAt: Instant,
  endedAt: z.exactOptional(Instant),
  /**
   * Whoever is worth at least so much is told of again although nothing changed: where the fence comes
   * to stand among them.
   */
  tellFromMinor: z.exactOptional(z.int()),
  /** Where the next page begins; absent at the beginning. */
  cursor: z.exactOptional(z.string().max(1000)),
  /** Names the next page: whoever was woken for another one has nothing to do. */
  pageDueAt: Instant,
  /** Customers met; of them some have a value now, and of some of those it was told that it changed. */
  seenCount: z.int().nonnegative(),
  valuedCount: z.int().nonnegative(),
  toldCount: z.int().nonnegative(),
});
export type ValueWalk = Readonly<z.output<typeof ValueWalk>>;

export function valueWalkIdOf(shard: number): ValueWalkId {
  return `vwk.${shard}`;
}

export function shardOfValueWalk(id: ValueWalkId): number {
  return Number(id.slice('vwk.'.length));
}

/** What is asked of a round beyond valuing everybody. */
export type WalkWishes = Pick<ValueWalk, 'tellFromMinor'>;

/** From the beginning of its shard, whatever it was doing; what it was to tell it still tells. */
export function begunWalk(
  before: ValueWalk | undefined,
  { shard, now, ...wishes }: WalkWishes & { readonly shard: number; readonly now: Instant },
): ValueWalk {
  const pageDueAt = now.add({ minutes: VALUE_PAGE_MINUTES });
  const unfinished = before?.state === 'walking' ? before.tellFromMinor : undefined;
  const tellFroms = [wishes.tellFromMinor, unfinished].filter((each) => each !== undefined);
  return {
    ...{ id: valueWalkIdOf(shard), version: before?.version ?? 0, shard, state: 'walking' },
    ...{ startedAt: now, seenCount: 0, valuedCount: 0, toldCount: 0 },
    ...(tellFroms.length === 0 ? {} : { tellFromMinor: Math.min(...tellFroms) }),
    // Always another one: the page that was under way has lost its name by it.
    pageDueAt: before === undefined ? pageDueAt : nextValuePageDueAt(before, now),
  };
}

/** Always another one, also when no time has passed. */
export function nextValuePageDueAt({ pageDueAt }: ValueWalk, now: Instant): Instant {
  return laterOf(now.add({ minutes: VALUE_PAGE_MINUTES }), pageDueAt.add({ milliseconds: 1 }));
}

/** What the write that makes a page due says with it, so that nobody waits for the sweep. */
export function valuePageDueOf({ pageDueAt }: ValueWalk): readonly Happening[] {
  return [{ type: 'ValuePageDue', dueAt: pageDueAt }];
}
