import type { Edition } from './edition.ts';
import type { EditionWalk } from './edition-walk.ts';

export type EditionProgress = {
  readonly edition: Edition;
  /** `done`: every shard is through, whatever was asked for since. */
  readonly state: Edition['state'] | 'done';
  readonly shardDoneCount: number;
  readonly seenCount: number;
  readonly madeCount: number;
  readonly skippedCount: number;
  /** Known as soon as one shard is through, since givers are spread evenly over the shards. */
  readonly percent?: number;
};

export function progressOf(edition: Edition, walks: readonly EditionWalk[]): EditionProgress {
  const done = walks.filter(({ state }) => state === 'done');
  const isDone = done.length === edition.shardCount;
  const sumOf = (counted: readonly EditionWalk[], of: (walk: EditionWalk) => number) =>
    counted.reduce((total, walk) => total + of(walk), 0);
  const seenCount = sumOf(walks, (walk) => walk.seenCount);
  const expectedCount = (sumOf(done, (walk) => walk.seenCount) / done.length) * edition.shardCount;
  const percent = isDone ? 100 : percentOf(seenCount, expectedCount);
  return {
    edition,
    state: isDone ? 'done' : edition.state,
    shardDoneCount: done.length,
    seenCount,
    madeCount: sumOf(walks, (walk) => walk.madeCount),
    skippedCount: sumOf(walks, (walk) => walk.skippedCount),
    ...(percent === undefined ? {} : { percent }),
  };
}

/** Nobody is told that all is done while it is not. */
function percentOf(seenCount: number, expectedCount: number): number | undefined {
  if (!(expectedCount > 0)) return undefined;
  return Math.min(99, Math.floor((100 * seenCount) / expectedCount));
}
