// What a manager should do for a customer, why, and what of their value is at stake: today's work is
// ordered by that. The parts are stated in advance and not learned; docs/fence.md says them too.
import type { Case } from '../cases/case.ts';
import type { LeftOff } from '../dialogue/left-off.ts';
import type { Gift, PlacedGift } from '../gifts/gift.ts';
import {
  type Instant,
  isDateBefore,
  localDateOf,
  type PlainDate,
  type Zone,
} from '../kernel/time.ts';
import { type CareIn, WORK_POINT_COUNT_MAX, type WorkKind, type WorkPoint } from './care.ts';

/** Of 10,000 of the lifetime value. */
export const AT_STAKE: Readonly<Record<WorkKind, number>> = {
  case: 2_000,
  promise: 1_000,
  value_falling: 1_000,
  answer: 800,
  gift_lapsed: 600,
  gift_unconfirmed: 600,
  silent: 500,
  occasion_ahead: 400,
  question: 50,
};
const WHOLE = 10_000;

/** Whoever said nothing for so long is asked how they are. */
export const SILENT_DAYS = 90;
/** An occasion of last year is work from so many days before it on. */
export const OCCASION_DAYS = 28;
/** Gifts so near to it are for the same occasion. */
const SAME_OCCASION_DAYS = 21;
/** After so many days nobody can mend what lapsed or was lost. */
const MENDABLE_DAYS = 30;
/** How long it stays work that the value fell. */
const FALLING_DAYS = 30;

export type WorkFacts = {
  readonly cases: readonly Case[];
  readonly leftOff: LeftOff | undefined;
  readonly gifts: readonly Gift[];
  /** Of the question that is worth asking next. */
  readonly questionTopic: string | undefined;
  readonly zone: Zone;
};

type Reason = Omit<WorkPoint, 'worthMinor'> & {
  /** When it is known better than by a part of the value. */
  readonly worthMinor?: number;
};

/** What is asked of whoever answers for them, or of anybody. */
export type Worked = Pick<
  CareIn<'managed'>,
  'id' | 'value' | 'work' | 'assignedAt' | 'lastHeardAt'
>;

/** All that there is to do for them now or soon; what lies ahead says from which day on. */
export function decideWork(care: Worked, facts: WorkFacts, now: Instant): readonly WorkPoint[] {
  const today = localDateOf(now, facts.zone);
  const reasons = [
    ...facts.cases.flatMap((each) => caseReasons(each, today)),
    ...owed(facts, today),
    ...giftReasons(facts, today),
    ...occasionsAhead(facts, today),
    ...falling(care, today),
    silent(care, facts),
    ...(facts.questionTopic === undefined
      ? []
      : [{ kind: 'question' as const, id: facts.questionTopic, fromOn: today }]),
  ];
  return reasons
    .map((reason) => ({ ...reason, worthMinor: reason.worthMinor ?? worthOf(reason.kind, care) }))
    .toSorted((left, right) => right.worthMinor - left.worthMinor)
    .slice(0, WORK_POINT_COUNT_MAX);
}

/** What is at stake: nothing, for somebody who costs more than they bring. */
export function worthOf(kind: WorkKind, { value }: Pick<CareIn<'managed'>, 'value'>): number {
  return Math.round((Math.max(0, value.lifetimeMinor) * AT_STAKE[kind]) / WHOLE);
}

/** What of it is to be done on that day, the weightiest first. */
export function workOf({ work }: Pick<CareIn<'managed'>, 'work'>, today: PlainDate) {
  return work.filter(({ fromOn }) => !isDateBefore(today, fromOn));
}

function caseReasons(each: Case, today: PlainDate): readonly Reason[] {
  if (each.state !== 'open') return [];
  return [{ kind: 'case', id: each.id, fromOn: today, dueOn: each.promisedOn }];
}

/** Promises and answers; a case is there by itself. */
function owed({ leftOff, zone }: WorkFacts, today: PlainDate): readonly Reason[] {
  const points = (leftOff?.points ?? []).filter(({ owedBy }) => owedBy === 'us');
  // One answer is enough for all that they said.
  const toAnswer = points.find(({ kind }) => kind === 'answer');
  return points.flatMap((point): readonly Reason[] => {
    const { id, kind, promisedOn, openedAt } = point;
    if (point === toAnswer) return [{ kind: 'answer', id, fromOn: localDateOf(openedAt, zone) }];
    if (kind !== 'promise') return [];
    // The day before is early enough, and late enough.
    const fromOn = promisedOn === undefined ? today : promisedOn.subtract({ days: 1 });
    return [{ kind, id, fromOn, ...(promisedOn === undefined ? {} : { dueOn: promisedOn }) }];
  });
}

function giftReasons({ gifts, zone }: WorkFacts, today: PlainDate): readonly Reason[] {
  const since = today.subtract({ days: MENDABLE_DAYS });
  return gifts.flatMap((gift): readonly Reason[] => {
    const troubled = troubleOf(gift, zone);
    return troubled === undefined || isDateBefore(troubled.fromOn, since) ? [] : [troubled];
  });
}

function troubleOf(gift: Gift, zone: Zone): Reason | undefined {
  const { id } = gift;
  switch (gift.state) {
    case 'lapsed':
      return { kind: 'gift_lapsed', id, fromOn: localDateOf(gift.lapsedAt, zone) };
    case 'delivery_failed':
      return { kind: 'gift_unconfirmed', id, fromOn: localDateOf(gift.failedAt, zone) };
    case 'released':
    case 'dispatched':
      if (gift.unconfirmedAt === undefined) return undefined;
      return { kind: 'gift_unconfirmed', id, fromOn: localDateOf(gift.unconfirmedAt, zone) };
    default:
      return undefined;
  }
}

/** Somebody got a gift last year, and the day comes again with none. */
function occasionsAhead({ gifts }: WorkFacts, today: PlainDate): readonly Reason[] {
  const placed = gifts.filter(isPlaced);
  return placed.flatMap((gift): readonly Reason[] => {
    const dueOn = gift.deliverOn.add({ years: 1 });
    const fromOn = dueOn.subtract({ days: OCCASION_DAYS });
    // So far ahead that nothing is missed until it is looked at again.
    if (isDateBefore(today.add({ days: 2 * OCCASION_DAYS }), fromOn)) return [];
    if (isDateBefore(dueOn, today) || placed.some((other) => isSameOccasion(other, gift, dueOn))) {
      return [];
    }
    return [{ kind: 'occasion_ahead', id: gift.id, fromOn, dueOn }];
  });
}

function isPlaced(gift: Gift): gift is PlacedGift {
  return gift.state !== 'draft' && gift.state !== 'cancelled' && gift.state !== 'lapsed';
}

function isSameOccasion(other: Gift, gift: Gift, dueOn: PlainDate): boolean {
  const days = Math.abs(other.deliverOn.until(dueOn).days);
  return other.recipientId === gift.recipientId && days <= SAME_OCCASION_DAYS;
}

/** What was lost is at stake; placing them has noted it. */
function falling({ work }: Worked, today: PlainDate): readonly Reason[] {
  const since = today.subtract({ days: FALLING_DAYS });
  const before = work.find(({ kind }) => kind === 'value_falling');
  if (before === undefined || isDateBefore(before.fromOn, since)) return [];
  return [before];
}

function silent(care: Worked, { zone }: WorkFacts): Reason {
  const heardOn = localDateOf(care.lastHeardAt ?? care.assignedAt, zone);
  return { kind: 'silent', id: care.id, fromOn: heardOn.add({ days: SILENT_DAYS }) };
}
