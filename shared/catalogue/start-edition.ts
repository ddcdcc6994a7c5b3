import { inParallel } from '../kernel/in-parallel.ts';
import { type Outcome, refused } from '../kernel/outcome.ts';
import type { Clock, Instant } from '../kernel/time.ts';
import type { Edition, EditionId } from './edition.ts';
import { type EditionWalk, newWalk, nextPageDueAt, pageDueOf } from './edition-walk.ts';
import type { Editions } from './ports.ts';

type Ports = { readonly editions: Editions; readonly clock: Clock };

export type StartRefusal = 'edition_not_found' | 'already_started' | 'changed_meanwhile';

/**
 * Begins the walk of every shard, or sets those going again that were stopped. A walk that never
 * stopped is written as well: a worker that saw the edition stopped a moment ago cannot stop it now.
 */
export async function startEdition(
  { editions, clock }: Ports,
  due: { readonly editionId: EditionId; readonly dueAt: Instant },
): Promise<Outcome<Edition, StartRefusal>> {
  const edition = await editions.find(due.editionId);
  if (edition === undefined) return refused('edition_not_found');
  const { startDueAt, ...rest } = edition;
  if (edition.state !== 'starting' || startDueAt?.equals(due.dueAt) !== true) {
    return refused('already_started');
  }
  const now = clock.now();
  const begun = new Map((await editions.walksOf(edition.id)).map((walk) => [walk.shard, walk]));
  const shards = Array.from({ length: edition.shardCount }, (_, shard) => shard);
  const isWalking = await inParallel(shards, async (shard) => {
    const walk = going(begun.get(shard), { edition, shard, now });
    return walk === undefined || (await editions.saveWalk(walk, pageDueOf(walk), now)).ok;
  });
  if (isWalking.includes(false)) return refused('changed_meanwhile');
  return editions.save({ ...rest, state: 'walking' }, [], now);
}

type Beginning = { readonly edition: Edition; readonly shard: number; readonly now: Instant };

function going(walk: EditionWalk | undefined, { edition, shard, now }: Beginning) {
  if (walk === undefined) return newWalk(edition.id, shard, now);
  if (walk.state === 'done') return undefined;
  return { ...walk, state: 'walking', pageDueAt: nextPageDueAt(walk, now) } as const;
}
