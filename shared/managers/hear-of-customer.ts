import type { CustomerId } from '../customers/customer.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import { decideAlert } from './decide-alert.ts';
import type { AlertPorts } from './ports.ts';
import { refreshWork, type WorkPorts } from './refresh-work.ts';
import { tellManager } from './tell-manager.ts';

export type HeardEvent = {
  readonly type: string;
  readonly eventId: string;
  readonly customerId: CustomerId;
  readonly occurredAt: Instant;
  readonly direction?: string;
};

type Ports = AlertPorts & WorkPorts;
type Refusal = 'nobody_answers' | 'in_progress' | 'changed_meanwhile';

/** Something happened with a customer: their manager hears of it, and finds it among today's work. */
export async function hearOfCustomer(
  ports: Ports,
  event: HeardEvent,
): Promise<Outcome<void, Refusal>> {
  const refreshed = await refreshWork(ports, event.customerId);
  if (!refreshed.ok && refreshed.refusal === 'nobody_answers') return refused('nobody_answers');
  if (!refreshed.ok && refreshed.refusal === 'changed_meanwhile')
    return refused('changed_meanwhile');
  const kind = decideAlert(event);
  if (kind === undefined) return accepted(undefined);
  const told = await tellManager(ports, { ...event, kind });
  // What was told before is told.
  if (!told.ok && told.refusal !== 'already_told') return refused(told.refusal);
  return accepted(undefined);
}
