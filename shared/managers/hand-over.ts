import type { CustomerId } from '../customers/customer.ts';
import { type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { StaffId } from '../staff/staff-member.ts';
import type { Care } from './care.ts';
import { handedOver } from './decide-placing.ts';
import { BRIEF_LENGTH_MAX, type Handover } from './handover.ts';
import { roomOf } from './portfolio.ts';
import type { HandoverPorts } from './ports.ts';
import { savePlacing } from './save-placing.ts';

export type HandoverRefusal =
  | 'customer_not_managed'
  | 'not_their_manager'
  | 'same_manager'
  | 'manager_not_found'
  | 'manager_full'
  | 'brief_missing'
  | 'changed_meanwhile';

export type HandoverOrder = {
  readonly customerId: CustomerId;
  /** Who answers for them now, as whoever asks believes. */
  readonly fromId: StaffId;
  readonly toId: StaffId;
  readonly brief: string;
};

/** Gives a customer from one manager to another, with what the one has to tell the other. */
export function handOver(
  ports: HandoverPorts,
  { customerId, fromId, toId, brief }: HandoverOrder,
): Promise<Outcome<Care, HandoverRefusal>> {
  return repeatWhenChanged<Care, HandoverRefusal>(async () => {
    const text = brief.trim().slice(0, BRIEF_LENGTH_MAX);
    if (text === '') return refused('brief_missing');
    const care = await ports.cares.find(customerId);
    if (care?.state !== 'managed') return refused('customer_not_managed');
    if (fromId === toId) return refused('same_manager');
    // Somebody else was quicker.
    if (care.managerId !== fromId) return refused('not_their_manager');
    const [from, to, names] = await Promise.all([
      ports.portfolios.find(fromId),
      ports.portfolios.find(toId),
      namesOf(ports, fromId, toId),
    ]);
    if (to === undefined || to.state === 'closed') return refused('manager_not_found');
    if (from === undefined) return refused('not_their_manager');
    if (roomOf(to) === 0) return refused('manager_full');
    const now = ports.clock.now();
    const handover: Handover = {
      ...{ id: ports.ids.next('hnd', now), version: 0, customerId, fromId, toId, at: now },
      ...{ ...names, brief: text },
    };
    const placing = handedOver(care, { from, to }, now);
    return savePlacing(ports, placing, [ports.handovers.writeOf(handover, now)]);
  });
}

async function namesOf(
  { staff }: Pick<HandoverPorts, 'staff'>,
  fromId: StaffId,
  toId: StaffId,
): Promise<Pick<Handover, 'fromName' | 'toName'>> {
  const [from, to] = await Promise.all([staff.find(fromId), staff.find(toId)]);
  return {
    ...(from === undefined ? {} : { fromName: from.name }),
    ...(to === undefined ? {} : { toName: to.name }),
  };
}
