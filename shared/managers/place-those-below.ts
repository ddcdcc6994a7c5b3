import { CustomerId } from '../customers/customer.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Ranked } from '../table/ranked-list.ts';
import type { Page } from '../table/table.ts';
import { leaveMinorOf } from './decide-crossing.ts';
import { placeCustomer } from './place-customer.ts';
import type { PlacingPorts } from './ports.ts';

const PAGE_SIZE = 500;
const LANE_COUNT = 4;

type List = (range: {
  readonly limit: number;
  readonly cursor?: string | undefined;
}) => Promise<Page<Ranked>>;

/**
 * Places those right of the fence whom it has left below the value at which one goes back: they need not
 * wait until their value changes. Whoever crossed too lately stays. @returns how many were looked at.
 */
export async function placeThoseBelow(
  ports: PlacingPorts,
): Promise<Outcome<number, 'no_fence' | 'changed_meanwhile'>> {
  const fence = await ports.fences.find();
  if (fence === undefined) return refused('no_fence');
  const leaveMinor = leaveMinorOf(fence);
  if (leaveMinor === undefined) return accepted(0);
  const { cares } = ports;
  const portfolios = await ports.portfolios.all({ stale: true });
  const lists: readonly List[] = [
    ...portfolios.map(
      ({ id }): List =>
        (range) =>
          cares.ofManager(id, range),
    ),
    (range) => cares.waiting(range),
    (range) => cares.control(range),
  ];
  let count = 0;
  for (const list of lists) {
    const below = await idsBelow(list, leaveMinor);
    const placed = await inParallel(below, (id) => placeCustomer(ports, id), LANE_COUNT);
    if (placed.some((each) => !each.ok && each.refusal === 'changed_meanwhile')) {
      return refused('changed_meanwhile');
    }
    count += below.length;
  }
  return accepted(count);
}

/** Read to its end before anybody leaves it: the list is the most valuable first. */
async function idsBelow(list: List, leaveMinor: number): Promise<readonly CustomerId[]> {
  const ids: CustomerId[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit: PAGE_SIZE, cursor });
    const below = page.items.filter(({ rank }) => rank < leaveMinor);
    ids.push(...below.map(({ id }) => CustomerId.parse(id)));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return ids;
}
