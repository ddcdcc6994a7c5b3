// The one gate. Whatever leaves takes a `Pass`, and only this file makes one: what would write to a
// customer past it does not compile (`test/tidy/gate.test.ts` looks after the rest).
import type { Customer } from '../customers/customer.ts';
import { isSourceAddress } from '../customers/source-address.ts';
import { assert } from '../kernel/assert.ts';
import { accepted, type Outcome } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Instant } from '../kernel/time.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import {
  factsOf,
  notSent,
  type OutreachFacts,
  reachedBesides,
  sentNow,
  subjectOf,
  withBegun,
} from './decide-outreach.ts';
import { mayReach, type Reach, type ReachFacts } from './decide-reach.ts';
import type { About, Outreach, OutreachReason, RecentOutreach } from './outreach.ts';
import { POLICIES } from './policies.ts';
import type { GatePorts } from './ports.ts';
import type { Channel, Purpose } from './purpose.ts';
import { reachFactsOf } from './reach-facts.ts';
import { Closed } from './reach-reason.ts';

/** Says that one thing may leave now, by one channel and, as a mail, to one address. */
class GatePass {
  readonly channel: Channel;
  readonly #to: string | undefined;
  readonly #outreach: OutreachFacts | undefined;

  constructor(channel: Channel, to: string | undefined, outreach: OutreachFacts | undefined) {
    this.channel = channel;
    this.#to = to;
    this.#outreach = outreach;
  }

  /** Absent for what is on nobody's record: a code for signing in. */
  get outreach(): OutreachFacts | undefined {
    return this.#outreach;
  }

  isFor(channel: Channel, to?: string): boolean {
    return this.channel === channel && this.#to === to;
  }
}
export type Pass = GatePass;

export type Approach = {
  readonly customer: Customer;
  readonly purpose: Purpose;
  readonly channel: Channel;
  /** Of the letter. */
  readonly kind: string;
  readonly about?: About;
  /** A recipient's address; absent when it goes to the customer. */
  readonly to?: string;
  readonly isOccasionStopped?: boolean;
  readonly isCallBack?: boolean;
  /** It can be sent again from its record (`send-waiting.ts`). */
  readonly canWait?: boolean;
};

/**
 * `waiting`: it goes out later by itself. `not_reachable`: the way is closed. `not_wanted`: they do
 * not want it, or it could not wait. `sent`: it was, before.
 */
export type Answer = 'sent' | 'waiting' | 'not_reachable' | 'not_wanted';

export type Asked =
  | { readonly may: true; readonly pass: Pass }
  | { readonly may: false; readonly answer: Answer; readonly reason?: OutreachReason };

/**
 * Asks whether something may leave now. A no is on record when this returns; a yes is counted, and
 * on record after `noteSent`. For service nothing is read but, of a recipient, their objection.
 */
export function askGate(ports: GatePorts, approach: Approach): Promise<Asked> {
  return approach.purpose === 'service'
    ? askForService(ports, approach)
    : askForOther(ports, approach);
}

/** Somebody wants to sign in: whoever it is, unless mails to them come back. */
export async function askForCode(
  { suppressions }: Pick<GatePorts, 'suppressions'>,
  to: string,
): Promise<Pass | undefined> {
  if (isSourceAddress(to)) return undefined;
  const reason = await suppressions.findReason(to);
  return reason === undefined || reason === 'objected'
    ? new GatePass('mail', to, undefined)
    : undefined;
}

/** Somebody of the staff hears about their own work: no customer is written to, nothing is recorded. */
export async function askForStaff(
  { suppressions }: Pick<GatePorts, 'suppressions'>,
  { email }: Pick<StaffMember, 'email'>,
): Promise<Pass | undefined> {
  const reason = await suppressions.findReason(email);
  return reason === undefined || reason === 'objected'
    ? new GatePass('mail', email, undefined)
    : undefined;
}

/** It is gone. */
export async function noteSent(
  { outreaches, clock }: Pick<GatePorts, 'outreaches' | 'clock'>,
  { outreach }: Pass,
): Promise<void> {
  if (outreach === undefined) return;
  const now = clock.now();
  // Refused means that somebody else noted the same at the same moment.
  await outreaches.save(sentNow(outreach, now), now);
}

async function askForService(ports: GatePorts, approach: Approach): Promise<Asked> {
  const now = ports.clock.now();
  const facts = newFacts(ports, approach, now);
  const { to } = approach;
  const objection = to === undefined ? undefined : await ports.suppressions.findReason(to);
  const reach = reachOf(approach, now, {
    ...(to === undefined ? {} : { closed: objection }),
  });
  if (reach.may) return { may: true, pass: passOf(approach, facts) };
  const { reason } = reach;
  await ports.outreaches.save({ ...facts, state: 'refused', reason }, now);
  return { may: false, answer: answerTo(reason), reason };
}

async function askForOther(ports: GatePorts, approach: Approach): Promise<Asked> {
  const asked = await repeatWhenChanged(() => askOnce(ports, approach));
  assert(asked.ok, 'what is sent to one customer is counted within a few tries');
  return asked.value;
}

async function askOnce(
  ports: GatePorts,
  approach: Approach,
): Promise<Outcome<Asked, 'changed_meanwhile'>> {
  const now = ports.clock.now();
  const { outreaches } = ports;
  const { id: customerId } = approach.customer;
  const recent = (await outreaches.findRecent(customerId)) ?? noneYet(customerId);
  const { facts, earlier } = await findEarlier(ports, recent, newFacts(ports, approach, now));
  if (earlier?.state === 'sent') return accepted({ may: false, answer: 'sent' });
  const reachedAt = reachedBesides(recent, subjectOf(facts), now);
  // Of all that is asked, only what goes to many reads it.
  const isManaged =
    POLICIES[approach.purpose].isMass && (await ports.managed.isManaged(customerId));
  const reach = reachOf(approach, now, { reachedAt, wantedAt: facts.wantedAt, isManaged });
  if (reach.may) {
    const counted = await outreaches.saveRecent(withBegun(recent, facts, now, now), now);
    return counted.ok ? accepted({ may: true, pass: passOf(approach, facts) }) : counted;
  }
  const { reason } = reach;
  const record = notSent(facts, earlier, { reach, now, canWait: approach.canWait === true });
  const answer = record?.state === 'waiting' ? 'waiting' : answerTo(reason);
  if (record === undefined) return accepted({ may: false, answer, reason });
  // First where it stands, so that whoever comes after a crash finds it there.
  const begun = await outreaches.saveRecent(withBegun(recent, facts, now), now);
  if (!begun.ok) return begun;
  const saved = await outreaches.save(record, now);
  return saved.ok ? accepted({ may: false, answer, reason }) : saved;
}

/** The same thing may have been wanted before, and wait or have been refused. */
async function findEarlier(
  { outreaches }: GatePorts,
  { begun }: RecentOutreach,
  fresh: OutreachFacts,
): Promise<{ readonly facts: OutreachFacts; readonly earlier?: Outreach }> {
  const subject = subjectOf(fresh);
  const known = begun.find((each) => each.subject === subject);
  if (known === undefined) return { facts: fresh };
  const { outreachId, wantedAt, customerId = fresh.customerId } = known;
  const earlier = await outreaches.find({ customerId, outreachId });
  return earlier === undefined
    ? { facts: { ...fresh, id: outreachId, customerId, wantedAt } }
    : { facts: factsOf(earlier), earlier };
}

function newFacts({ ids }: GatePorts, approach: Approach, now: Instant): OutreachFacts {
  const { customer, kind, purpose, channel, about } = approach;
  return {
    ...{ id: ids.next('out', now), version: 0, customerId: customer.id, wantedAt: now },
    ...{ kind, purpose, channel },
    ...(about === undefined ? {} : { about }),
  };
}

function noneYet(customerId: Customer['id']): RecentOutreach {
  return { id: customerId, version: 0, begun: [] };
}

function reachOf(approach: Approach, now: Instant, more: Partial<ReachFacts>): Reach {
  const { customer, purpose, channel, isOccasionStopped, isCallBack } = approach;
  const facts = reachFactsOf(customer, purpose, channel, { isOccasionStopped, isCallBack });
  return mayReach({ ...facts, ...more }, purpose, channel, now);
}

function passOf({ customer, channel, to }: Approach, facts: OutreachFacts): Pass {
  const address = channel === 'mail' ? (to ?? customer.email) : undefined;
  return new GatePass(channel, address, facts);
}

function answerTo(reason: OutreachReason): 'not_reachable' | 'not_wanted' {
  return Closed.safeParse(reason).success ? 'not_reachable' : 'not_wanted';
}
