import { type Outcome, refused } from '../kernel/outcome.ts';
import { type Instant, isBefore, isDue } from '../kernel/time.ts';
import { factsOf } from './decide-outreach.ts';
import type { WaitingKind } from './letter-policies.ts';
import type { Outreach, OutreachIn, OutreachRef } from './outreach.ts';
import type { Outreaches } from './ports.ts';

/**
 * Sends something again from its record: its letter passes the gate once more, which notes what
 * becomes of it. Refused when there is nothing any more to send.
 */
export type SendAgain = (outreach: OutreachIn<'waiting'>) => Promise<Outcome<unknown, string>>;

export type WaitingPorts = {
  readonly outreaches: Pick<Outreaches, 'find' | 'save'>;
  readonly clock: { now(): Instant };
  readonly again: Readonly<Record<WaitingKind, SendAgain>>;
};

export type WaitingRefusal =
  | 'outreach_not_found'
  | 'not_waiting'
  | 'not_due'
  | 'in_progress'
  | 'changed_meanwhile';

/** Longer than a function may run, so that only a crash makes another worker take it over. */
const LEASE_MINUTES = 5;

/** Something waited for its hour: it is sent, or waits on, or it is too late for it. */
export async function sendWaiting(
  ports: WaitingPorts,
  ref: OutreachRef,
): Promise<Outcome<Outreach, WaitingRefusal>> {
  const { outreaches, clock } = ports;
  const outreach = await outreaches.find(ref);
  if (outreach === undefined) return refused('outreach_not_found');
  if (outreach.state !== 'waiting') return refused('not_waiting');
  const now = clock.now();
  if (!isDue(outreach.sendAt, now)) return refused('not_due');
  if (isClaimed(outreach, now)) return refused('in_progress');
  const { reason } = outreach;
  if (!isBefore(now, outreach.expiresAt)) {
    return outreaches.save({ ...factsOf(outreach), state: 'expired', reason, expiredAt: now }, now);
  }
  const claimed = await outreaches.save({ ...outreach, claimedAt: now }, now);
  if (!claimed.ok) return claimed;
  const claim = claimed.value as OutreachIn<'waiting'>;
  const sent = await ports.again[outreach.kind as WaitingKind](claim);
  return sent.ok ? decided(ports, ref) : noLongerThere(ports, claim);
}

async function decided({ outreaches }: WaitingPorts, ref: OutreachRef) {
  const outreach = await outreaches.find(ref);
  return outreach === undefined
    ? refused('outreach_not_found' as const)
    : ({ ok: true, value: outreach } as const);
}

function noLongerThere({ outreaches, clock }: WaitingPorts, outreach: OutreachIn<'waiting'>) {
  const at = clock.now();
  const reason = 'no_longer_there' as const;
  return outreaches.save({ ...factsOf(outreach), state: 'expired', reason, expiredAt: at }, at);
}

function isClaimed({ claimedAt }: OutreachIn<'waiting'>, now: Instant): boolean {
  return claimedAt !== undefined && !isDue(claimedAt.add({ minutes: LEASE_MINUTES }), now);
}
