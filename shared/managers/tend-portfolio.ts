import { CustomerId } from '../customers/customer.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { StaffId } from '../staff/staff-member.ts';
import { decideUpkeep } from './decide-portfolio.ts';
import type { Portfolio } from './portfolio.ts';
import type { Cares, Portfolios, Staff } from './ports.ts';
import { refreshWork, type WorkPorts } from './refresh-work.ts';

type Ports = WorkPorts & {
  readonly cares: Cares;
  readonly portfolios: Portfolios;
  readonly staff: Pick<Staff, 'find'>;
};

const PAGE_SIZE = 200;
const LANE_COUNT = 4;

/** Once a day: what came due by itself becomes work, and the portfolio is as the staff say it is. */
export async function tendPortfolio(
  ports: Ports,
  managerId: StaffId,
): Promise<Outcome<Portfolio, 'no_portfolio' | 'changed_meanwhile'>> {
  let cursor: string | undefined;
  do {
    const page = await ports.cares.ofManager(managerId, { limit: PAGE_SIZE, cursor });
    const refreshed = await inParallel(
      page.items,
      ({ id }) => refreshWork(ports, CustomerId.parse(id)),
      LANE_COUNT,
    );
    if (refreshed.some((each) => !each.ok && each.refusal === 'changed_meanwhile')) {
      return refused('changed_meanwhile');
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return repeatWhenChanged<Portfolio, 'no_portfolio'>(async () => {
    const [before, member] = await Promise.all([
      ports.portfolios.find(managerId),
      ports.staff.find(managerId),
    ]);
    if (before === undefined) return refused('no_portfolio');
    const now = ports.clock.now();
    // It comes again tomorrow, unless somebody else has seen to it.
    if (before.tendAt.epochMilliseconds > now.epochMilliseconds) return accepted(before);
    return ports.portfolios.save(decideUpkeep(before, member, now), now);
  });
}
