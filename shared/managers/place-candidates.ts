import { CustomerId } from '../customers/customer.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { placeCustomer } from './place-customer.ts';
import type { PlacingPorts } from './ports.ts';

const PAGE_SIZE = 100;
const LANE_COUNT = 4;

/**
 * Places those whom a fence that moved left leaves on its right, the most valuable first. Who is not
 * remembered near it comes with the next weekly scoring. @returns how many were looked at.
 */
export async function placeCandidates(
  ports: PlacingPorts,
): Promise<Outcome<number, 'no_fence' | 'changed_meanwhile'>> {
  let count = 0;
  let cursor: string | undefined;
  do {
    const fence = await ports.fences.find();
    if (fence === undefined) return refused('no_fence');
    const enterMinor = fence.place.enterMinor ?? Number.POSITIVE_INFINITY;
    const page = await ports.cares.candidates({ limit: PAGE_SIZE, cursor });
    const right = page.items.filter(({ rank }) => rank >= enterMinor);
    const placed = await inParallel(
      right,
      ({ id }) => placeCustomer(ports, CustomerId.parse(id)),
      LANE_COUNT,
    );
    if (placed.some((each) => !each.ok && each.refusal === 'changed_meanwhile')) {
      return refused('changed_meanwhile');
    }
    count += right.length;
    cursor = right.length < page.items.length ? undefined : page.cursor;
  } while (cursor !== undefined);
  return accepted(count);
}
