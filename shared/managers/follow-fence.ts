import { isDeepStrictEqual } from 'node:util';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type StartWalkPorts, startValueWalks } from '../value/start-value-walks.ts';
import { decideFollowing } from './decide-following.ts';
import { beginGathering } from './gather-candidates.ts';
import { placeCandidates } from './place-candidates.ts';
import { placeThoseBelow } from './place-those-below.ts';
import type { Fences, PlacingPorts } from './ports.ts';

type Ports = PlacingPorts & StartWalkPorts & { readonly fences: Fences };

export type Followed = {
  readonly placedCount: number;
  /** Whether everybody is being looked at anew. */
  readonly isWalking: boolean;
};

/**
 * The fence moved, or what it is reckoned with: whoever it passed changes sides at once, those of whom
 * nobody had heard are told of, and new costs reach every value. Repeated it does nothing new.
 */
export async function followFence(
  ports: Ports,
): Promise<Outcome<Followed, 'no_fence' | 'changed_meanwhile'>> {
  const gathering = await beginGathering(ports);
  if (!gathering.ok) return gathering;
  const right = await placeCandidates(ports);
  if (!right.ok) return right;
  const below = await placeThoseBelow(ports);
  if (!below.ok) return below;
  const before = await ports.fences.find();
  if (before === undefined) return refused('no_fence');
  const { fence, walk } = decideFollowing(before);
  if (walk !== undefined) {
    const started = await startValueWalks(ports, walk);
    if (!started.ok) return refused('changed_meanwhile');
  }
  // After the walks were begun: who dies between begins them again.
  if (!isDeepStrictEqual(fence.told, before.told)) {
    const saved = await ports.fences.save(fence, false, ports.clock.now());
    if (!saved.ok) return refused('changed_meanwhile');
  }
  return accepted({ placedCount: right.value + below.value, isWalking: walk !== undefined });
}
