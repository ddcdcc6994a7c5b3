import { type Instant, isBefore, localDateOf, Temporal, type Zone } from '../kernel/time.ts';
import type { Choice } from './choices.ts';
import { DEFAULT_DINNER, DEFAULT_NIGHT, type Permission } from './permission.ts';
import { CALL_BACK_HELD_BY, POLICIES } from './policies.ts';
import { isPublicHoliday } from './public-holidays.ts';
import type { Channel, Purpose } from './purpose.ts';
import { quietUntil } from './quiet-hours.ts';
import type { Closed, Hold, ReachReason } from './reach-reason.ts';

export type ReachFacts = {
  readonly permission: Permission;
  /** For the purpose and channel that are asked about. */
  readonly choice: Choice;
  readonly closed?: Closed | undefined;
  /** Absent when it is not known. */
  readonly zone?: Zone | undefined;
  /** Where they live, for its holidays. */
  readonly country?: string | undefined;
  readonly isOccasionStopped?: boolean | undefined;
  /** They asked to be called. */
  readonly isCallBack?: boolean | undefined;
  /** Somebody answers for them. */
  readonly isManaged?: boolean | undefined;
  /** When something that counts was sent, of the last days; not what is asked about. */
  readonly reachedAt: readonly Instant[];
  /** When it was wanted first; now, unless it waited. */
  readonly wantedAt?: Instant | undefined;
};

export type Reach =
  | { readonly may: true }
  | {
      readonly may: false;
      readonly reason: ReachReason;
      /** From when on it would be yes, were nothing to change. */
      readonly from?: Instant;
      /** Whether that is soon enough to make sense. */
      readonly next: 'wait' | 'expire';
    };

export const LIMIT_DAYS = 7;
/** A year of holidays, nights and dinners is less. */
const STEP_COUNT_MAX = 500;

/** The one question before anything leaves: may it, and if not, why not and from when. */
export function mayReach(
  facts: ReachFacts,
  purpose: Purpose,
  channel: Channel,
  now: Instant,
): Reach {
  const never = neverReason(facts, purpose, channel);
  if (never !== undefined) return { may: false, reason: never, next: 'expire' };
  const { heldBy, waitsHoursMax } = POLICIES[purpose];
  const isCallBack = channel === 'phone' && facts.isCallBack === true;
  const holds = isCallBack ? CALL_BACK_HELD_BY : heldBy[channel];
  if (holds.length === 0) return { may: true };
  if (facts.zone === undefined) return { may: false, reason: 'zone_unknown', next: 'expire' };
  const held = heldAt(holds, facts, facts.zone, now);
  if (held === undefined) return { may: true };
  const from = freeFrom(holds, facts, facts.zone, held.until);
  if (from === undefined) return { may: false, reason: held.hold, next: 'expire' };
  const expiresAt = expiryOf(purpose, facts.wantedAt ?? now);
  const next = waitsHoursMax > 0 && isBefore(from, expiresAt) ? 'wait' : 'expire';
  return { may: false, reason: held.hold, from, next };
}

/** From here on it makes no sense any more. */
export function expiryOf(purpose: Purpose, wantedAt: Instant): Instant {
  return wantedAt.add({ hours: POLICIES[purpose].waitsHoursMax });
}

/** What no waiting changes. */
function neverReason(
  { closed, choice, isOccasionStopped, isCallBack, isManaged }: ReachFacts,
  purpose: Purpose,
  channel: Channel,
): ReachReason | undefined {
  if (closed !== undefined) return closed;
  if (isOccasionStopped === true) return 'occasion_stopped';
  if (channel === 'phone' && isCallBack === true) return undefined;
  if (choice === 'no') return 'declined';
  if (choice === 'unasked' && !POLICIES[purpose].unasked[channel]) return 'not_asked_for';
  if (isManaged === true && POLICIES[purpose].isMass) return 'managed';
  return undefined;
}

type Held = { readonly hold: Hold; readonly until: Instant };

function heldAt(
  holds: readonly Hold[],
  facts: ReachFacts,
  zone: Zone,
  at: Instant,
): Held | undefined {
  for (const hold of holds) {
    const until = HELD_UNTIL[hold](facts, zone, at);
    if (until !== undefined) return { hold, until };
  }
  return undefined;
}

/** One hold ends and another has begun: until none is left. */
function freeFrom(
  holds: readonly Hold[],
  facts: ReachFacts,
  zone: Zone,
  first: Instant,
): Instant | undefined {
  let at = first;
  for (let step = 0; step < STEP_COUNT_MAX; step += 1) {
    const held = heldAt(holds, facts, zone, at);
    if (held === undefined) return at;
    at = held.until;
  }
  return undefined;
}

type HeldUntil = (facts: ReachFacts, zone: Zone, at: Instant) => Instant | undefined;

const HELD_UNTIL: Readonly<Record<Hold, HeldUntil>> = {
  bereaved: ({ permission }, zone, at) => beforeDay(permission.bereavedUntil, zone, at),
  paused: ({ permission }, zone, at) => beforeDay(permission.pausedUntil, zone, at),
  weekly_limit: ({ permission, reachedAt }, _zone, at) =>
    limitUntil(permission.weeklyMax, reachedAt, at),
  holiday: ({ country }, zone, at) => {
    const today = localDateOf(at, zone);
    if (country === undefined || !isPublicHoliday(country, today)) return undefined;
    return startOf(today.add({ days: 1 }), zone);
  },
  night: ({ permission }, zone, at) => quietUntil(permission.night ?? DEFAULT_NIGHT, zone, at),
  dinner: ({ permission }, zone, at) => quietUntil(permission.dinner ?? DEFAULT_DINNER, zone, at),
};

function beforeDay(
  day: Temporal.PlainDate | undefined,
  zone: Zone,
  at: Instant,
): Instant | undefined {
  if (day === undefined) return undefined;
  const start = startOf(day, zone);
  return isBefore(at, start) ? start : undefined;
}

function startOf(day: Temporal.PlainDate, zone: Zone): Instant {
  return day.toZonedDateTime(zone).toInstant();
}

/** Seven days are 168 hours: who said so many a week counts no clocks that are put back. */
function limitUntil(
  weeklyMax: number | undefined,
  reachedAt: readonly Instant[],
  at: Instant,
): Instant | undefined {
  if (weeklyMax === undefined) return undefined;
  const ends = reachedAt
    .map((reached) => reached.add({ hours: 24 * LIMIT_DAYS }))
    .filter((end) => isBefore(at, end))
    .sort(Temporal.Instant.compare);
  return ends.at(-weeklyMax);
}
