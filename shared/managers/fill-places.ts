import { CustomerId } from '../customers/customer.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Care } from './care.ts';
import { decideAssignment } from './decide-assignment.ts';
import { assigned } from './decide-placing.ts';
import { roomOf } from './portfolio.ts';
import type { PlacingPorts } from './ports.ts';
import { savePlacing } from './save-placing.ts';

type Ports = Pick<PlacingPorts, 'cares' | 'portfolios' | 'transactions' | 'clock'>;

/** In one go; who frees more says so again. */
const FILLED_COUNT_MAX = 200;
const PAGE_SIZE = 50;

/** Gives managers to those who wait, the most valuable first, until nobody has room. @returns how many. */
export async function fillPlaces(ports: Ports): Promise<Outcome<number, 'changed_meanwhile'>> {
  let filledCount = 0;
  let cursor: string | undefined;
  do {
    const rooms = (await ports.portfolios.all()).reduce((sum, each) => sum + roomOf(each), 0);
    if (rooms === 0) return accepted(filledCount);
    const page = await ports.cares.waiting({ limit: PAGE_SIZE, cursor });
    for (const { id } of page.items) {
      const outcome = await assignWaiting(ports, CustomerId.parse(id));
      if (outcome.ok) filledCount += 1;
      else if (outcome.refusal === 'nobody_has_room') return accepted(filledCount);
      else if (outcome.refusal === 'changed_meanwhile') return refused('changed_meanwhile');
    }
    cursor = page.cursor;
  } while (cursor !== undefined && filledCount < FILLED_COUNT_MAX);
  return accepted(filledCount);
}

type Refusal = 'not_waiting' | 'nobody_has_room' | 'changed_meanwhile';

/** One of those who wait. */
export function assignWaiting(
  ports: Ports,
  customerId: CustomerId,
): Promise<Outcome<Care, Refusal>> {
  return repeatWhenChanged<Care, Refusal>(async () => {
    const care = await ports.cares.find(customerId);
    // The list may be a moment old.
    if (care?.state !== 'waiting') return refused('not_waiting');
    const portfolio = decideAssignment(care, await ports.portfolios.all());
    if (portfolio === undefined) return refused('nobody_has_room');
    return savePlacing(ports, assigned({ care, happened: [] }, portfolio, ports.clock.now()));
  });
}
