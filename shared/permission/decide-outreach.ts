import { type Instant, isBefore } from '../kernel/time.ts';
import { expiryOf, LIMIT_DAYS, type Reach } from './decide-reach.ts';
import {
  type Outreach,
  type OutreachIn,
  RECENT_COUNT_MAX,
  type RecentOutreach,
} from './outreach.ts';

/** Longer than anything waits. */
const RECENT_DAYS = 30;

type No = Extract<Reach, { readonly may: false }>;
export type OutreachFacts = Omit<OutreachIn<'sent'>, 'state' | 'sentAt'>;

/** What is on record of it, whatever became of it. */
export function factsOf(outreach: Outreach): OutreachFacts {
  const { id, version, customerId, kind, purpose, channel, about, wantedAt } = outreach;
  return {
    ...{ id, version, customerId, kind, purpose, channel, wantedAt },
    ...(about === undefined ? {} : { about }),
  };
}

export function sentNow(facts: OutreachFacts, now: Instant): OutreachIn<'sent'> {
  const isLate = isBefore(facts.wantedAt, now);
  return { ...facts, state: 'sent', ...(isLate ? { sentAt: now } : {}) };
}

/** What becomes of something that may not be sent now; `undefined` when that is on record already. */
export function notSent(
  facts: OutreachFacts,
  earlier: Outreach | undefined,
  { reach, canWait, now }: { readonly reach: No; readonly canWait: boolean; readonly now: Instant },
): Exclude<Outreach, { readonly state: 'sent' }> | undefined {
  const { reason, from, next } = reach;
  if (canWait && next === 'wait' && from !== undefined) {
    const expiresAt = expiryOf(facts.purpose, facts.wantedAt);
    return { ...facts, state: 'waiting', reason, sendAt: from, expiresAt };
  }
  if (earlier === undefined) return { ...facts, state: 'refused', reason };
  if (earlier.state !== 'waiting') return undefined;
  return { ...facts, state: 'expired', reason, expiredAt: now };
}

/** The same letter about the same thing on the same channel. */
export function subjectOf({ id, channel, kind, about }: OutreachFacts): string {
  return about === undefined ? id : [channel, kind, about.kind, about.id].join(' ');
}

/** When others were begun that count; not this one, which is about to. */
export function reachedBesides(
  { begun }: RecentOutreach,
  subject: string,
  now: Instant,
): readonly Instant[] {
  const since = now.subtract({ hours: 24 * LIMIT_DAYS });
  return begun.flatMap((each) =>
    each.subject === subject || each.reachedAt === undefined || !isBefore(since, each.reachedAt)
      ? []
      : [each.reachedAt],
  );
}

/** Noted before it is sent, so that whoever comes at the same moment counts it. */
export function withBegun(
  recent: RecentOutreach,
  facts: OutreachFacts,
  now: Instant,
  reachedAt?: Instant,
): RecentOutreach {
  const subject = subjectOf(facts);
  const since = now.subtract({ hours: 24 * RECENT_DAYS });
  const others = recent.begun.filter(
    (each) => each.subject !== subject && isBefore(since, each.reachedAt ?? each.wantedAt),
  );
  const begun = {
    ...{ subject, outreachId: facts.id, wantedAt: facts.wantedAt },
    // On record where it was wanted first, which may be another record of theirs.
    ...(facts.customerId === recent.id ? {} : { customerId: facts.customerId }),
    ...(reachedAt === undefined ? {} : { reachedAt }),
  };
  return { ...recent, begun: [...others, begun].slice(-RECENT_COUNT_MAX) };
}
