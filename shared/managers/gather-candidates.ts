import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import { type Clock, earlierOf, Temporal } from '../kernel/time.ts';
import type { Fence } from './fence.ts';
import type { Fences } from './ports.ts';

type Ports = { readonly fences: Fences; readonly clock: Clock };
type Gathered = Outcome<Fence, 'no_fence' | 'changed_meanwhile'>;

/** Of a walk over everybody, most is told of within it; who comes later crosses later. */
const GATHERING = Temporal.Duration.from({ hours: 1 });

/** Where the fence stands for the first time: nobody crosses it before everybody near it was looked at. */
export function beginGathering({ fences, clock }: Ports): Promise<Gathered> {
  return repeatWhenChanged<Fence, 'no_fence'>(async () => {
    const fence = await fences.find();
    if (fence === undefined) return refused('no_fence');
    const { told, gathersUntil, place, settleAt } = fence;
    const isFirst = told?.fromMinor === undefined && place.enterMinor !== undefined;
    if (!isFirst || gathersUntil !== undefined) return accepted(fence);
    const until = clock.now().add(GATHERING);
    const gathering = { ...fence, gathersUntil: until, settleAt: earlierOf(settleAt, until) };
    return fences.save(gathering, false, clock.now());
  });
}

/** Those who were gathered cross now, the most valuable first. */
export function endGathering({ fences, clock }: Ports): Promise<Gathered> {
  return repeatWhenChanged<Fence, 'no_fence'>(async () => {
    const fence = await fences.find();
    if (fence === undefined) return refused('no_fence');
    const { gathersUntil, ...open } = fence;
    if (gathersUntil === undefined) return accepted(fence);
    return fences.save(open, true, clock.now());
  });
}
