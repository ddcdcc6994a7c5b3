import { CustomerId } from '../customers/customer.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { StaffId } from '../staff/staff-member.ts';
import type { Care, CareIn } from './care.ts';
import { decideAssignment } from './decide-assignment.ts';
import { setWaiting } from './decide-placing.ts';
import { handOver } from './hand-over.ts';
import type { HandoverPorts } from './ports.ts';
import { savePlacing } from './save-placing.ts';

type Ports = HandoverPorts & {
  /** What the next manager should know. */
  readonly briefs: { briefOf(care: CareIn<'managed'>): Promise<string> };
};

const PAGE_SIZE = 100;

/**
 * Gives the customers of somebody who left to others, the most valuable first, each with a brief;
 * when nobody has room they wait. It may die anywhere and begin again.
 */
export async function emptyPortfolio(
  ports: Ports,
  managerId: StaffId,
): Promise<Outcome<number, 'portfolio_not_closed' | 'changed_meanwhile'>> {
  const portfolio = await ports.portfolios.find(managerId);
  if (portfolio?.state !== 'closed') return refused('portfolio_not_closed');
  let count = 0;
  let cursor: string | undefined;
  do {
    const page = await ports.cares.ofManager(managerId, { limit: PAGE_SIZE, cursor });
    for (const { id } of page.items) {
      const outcome = await passOn(ports, CustomerId.parse(id), managerId);
      if (outcome.ok) count += 1;
      else if (outcome.refusal === 'changed_meanwhile') return refused('changed_meanwhile');
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  const after = await ports.portfolios.find(managerId);
  // The list may be a moment old: whoever is still counted is found when it is tried again.
  return after === undefined || after.customerCount === 0
    ? accepted(count)
    : refused('changed_meanwhile');
}

type Refusal = 'not_their_manager' | 'changed_meanwhile';

function passOn(
  ports: Ports,
  customerId: CustomerId,
  managerId: StaffId,
): Promise<Outcome<Care, Refusal>> {
  return repeatWhenChanged<Care, Refusal>(async () => {
    const care = await ports.cares.find(customerId);
    if (care?.state !== 'managed' || care.managerId !== managerId) {
      return refused('not_their_manager');
    }
    const to = decideAssignment({ id: care.id }, await ports.portfolios.all());
    if (to === undefined) {
      const from = await ports.portfolios.find(managerId);
      if (from === undefined) return refused('not_their_manager');
      return savePlacing(ports, setWaiting(care, from));
    }
    const brief = await ports.briefs.briefOf(care);
    const order = { customerId, fromId: managerId, toId: to.id, brief };
    const done = await handOver(ports, order);
    // Full meanwhile, or gone: another one is looked for.
    return done.ok ? accepted(done.value) : refused('changed_meanwhile');
  });
}
