import { inParallel } from '../kernel/in-parallel.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Clock } from '../kernel/time.ts';
import type { Buyers, ValueWalks } from './ports.ts';
import {
  begunWalk,
  type ValueWalk,
  valuePageDueOf,
  valueWalkIdOf,
  type WalkWishes,
} from './value-walk.ts';

export type StartWalkPorts = {
  readonly valueWalks: Pick<ValueWalks, 'find' | 'save'>;
  readonly buyers: Pick<Buyers, 'shardCount'>;
  readonly clock: Clock;
};

/** Begins to value everybody anew, shard by shard; a round that was under way begins again. */
export async function startValueWalks(
  ports: StartWalkPorts,
  wishes: WalkWishes = {},
): Promise<Outcome<readonly ValueWalk[], 'changed_meanwhile'>> {
  const shards = Array.from({ length: ports.buyers.shardCount }, (_, shard) => shard);
  const begun = await inParallel(shards, (shard) =>
    repeatWhenChanged<ValueWalk, never>(() => start(ports, shard, wishes)),
  );
  const walks = begun.flatMap((each) => (each.ok ? [each.value] : []));
  return walks.length === shards.length ? accepted(walks) : refused('changed_meanwhile');
}

async function start({ valueWalks, clock }: StartWalkPorts, shard: number, wishes: WalkWishes) {
  const now = clock.now();
  const walk = begunWalk(await valueWalks.find(valueWalkIdOf(shard)), { ...wishes, shard, now });
  return valueWalks.save(walk, valuePageDueOf(walk), now);
}
