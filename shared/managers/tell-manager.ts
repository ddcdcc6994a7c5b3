import type { CustomerId } from '../customers/customer.ts';
import { isClaimed } from '../gifts/mail-claim.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Instant } from '../kernel/time.ts';
import { type Alert, type AlertKind, alertIdOf } from './alert.ts';
import { isMailed } from './decide-alert.ts';
import type { AlertPorts } from './ports.ts';

export type AlertFacts = {
  readonly eventId: string;
  readonly customerId: CustomerId;
  readonly kind: AlertKind;
  readonly occurredAt: Instant;
};

type Refusal = 'nobody_answers' | 'already_told' | 'in_progress' | 'changed_meanwhile';

/**
 * Tells a customer's manager what they said or did, on the manager's page and by mail, once. A crash
 * between sending and marking may mail it twice, never zero times.
 */
export async function tellManager(
  ports: AlertPorts,
  { eventId, customerId, kind, occurredAt }: AlertFacts,
): Promise<Outcome<Alert, Refusal>> {
  const care = await ports.cares.find(customerId);
  if (care?.state !== 'managed') return refused('nobody_answers');
  const alertId = alertIdOf(eventId);
  const earlier = await ports.alerts.find({ customerId, alertId });
  if (earlier?.mailedAt !== undefined) return refused('already_told');
  const now = ports.clock.now();
  if (isClaimed(earlier?.claim, now)) return refused('in_progress');
  const claim = { id: ports.ids.next('clm', now), claimedAt: now };
  const begun: Alert = {
    ...{ id: alertId, version: earlier?.version ?? 0, customerId, kind, at: occurredAt, claim },
    managerId: care.managerId,
  };
  const claimed = await ports.alerts.save(begun, now);
  if (!claimed.ok) return claimed;
  const [member, customer] = await Promise.all([
    ports.staff.find(care.managerId),
    ports.customers.find(customerId),
  ]);
  // Who left gets no mail; whoever comes after them finds it on the list.
  if (isMailed(kind) && member !== undefined && member.removedAt === undefined) {
    const facts = { kind: 'manager_alert', to: member, alert: claimed.value } as const;
    const { name: customerName, language = 'en' } = customer ?? {};
    await ports.staffMails.send({ ...facts, customerName, language });
  }
  return markMailed(ports, claimed.value);
}

/** Who reads it on the page at that moment changes it, and is not to be mailed again for that. */
function markMailed({ alerts, clock }: AlertPorts, claimed: Alert) {
  const { customerId, id: alertId } = claimed;
  let alert: Alert | undefined = claimed;
  return repeatWhenChanged<Alert, 'nobody_answers'>(async () => {
    // They were forgotten meanwhile.
    if (alert === undefined) return refused('nobody_answers');
    const at = clock.now();
    const saved = await alerts.save({ ...alert, mailedAt: at }, at);
    if (!saved.ok) alert = await alerts.find({ customerId, alertId });
    return saved;
  });
}

/** So many are marked at a time; whoever has more presses again. */
const READ_TOGETHER_MAX = 500;
const LANE_COUNT = 8;

/** Their manager has seen who is theirs now. @returns how many of them were new. */
export async function markAssignedRead(
  { alerts, clock }: Pick<AlertPorts, 'alerts' | 'clock'>,
  managerId: Alert['managerId'],
): Promise<Outcome<number, 'changed_meanwhile'>> {
  const unread = await alerts.ofManager(managerId, READ_TOGETHER_MAX);
  const assigned = unread.filter(({ kind }) => kind === 'assigned');
  const now = clock.now();
  const saved = await inParallel(
    assigned,
    (alert) => alerts.save({ ...alert, readAt: now }, now),
    LANE_COUNT,
  );
  return saved.every(({ ok }) => ok) ? accepted(assigned.length) : refused('changed_meanwhile');
}

/** Their manager has seen it. Pressed twice it is read once. */
export async function markAlertRead(
  { alerts, clock }: Pick<AlertPorts, 'alerts' | 'clock'>,
  {
    customerId,
    alertId,
    managerId,
  }: Pick<Alert, 'customerId' | 'managerId'> & { readonly alertId: Alert['id'] },
): Promise<Outcome<Alert, 'alert_not_found' | 'changed_meanwhile'>> {
  const alert = await alerts.find({ customerId, alertId });
  if (alert === undefined || alert.managerId !== managerId) return refused('alert_not_found');
  if (alert.readAt !== undefined) return { ok: true, value: alert };
  const now = clock.now();
  return alerts.save({ ...alert, readAt: now }, now);
}
