import type { Customer } from '../customers/customer.ts';
import type { Turn, TurnId } from '../dialogue/turn.ts';
import type { FeedbackSubject } from '../feedback/feedback-subject.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import {
  type Instant,
  instantOf,
  isDateBefore,
  isDue,
  localDateOf,
  type PlainDate,
  type Zone,
} from '../kernel/time.ts';
import { oneLine, shortened } from '../mail/safe-text.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import type { Happening } from '../table/entity-store.ts';
import {
  CASE_EXCERPT_LENGTH_MAX,
  CASE_WORDS_COUNT_MAX,
  type Case,
  type CaseIn,
  type CaseWords,
  caseIdOf,
} from './case.ts';
import { decidePromisedOn, type WorkingCalendar } from './decide-promised-on.ts';

/** So many days without a word after the answer, and a case counts as settled. */
export const SILENCE_DAYS = 10;
/** When a promised day begins for us, on the customer's clock. */
export const CASE_MORNING_TIME = '09:00';
/** Nobody is put off for longer. */
export const PROMISE_DAYS_MAX = 60;

export type CaseChange = { readonly case: Case; readonly happened: readonly Happening[] };

/** The time and the calendar of the customer. */
export type CaseFacts = { readonly now: Instant; readonly calendar: WorkingCalendar };

export type NewCase = {
  readonly customerId: Customer['id'];
  readonly turn: Pick<Turn, 'id' | 'at' | 'text'>;
  readonly about?: FeedbackSubject | undefined;
  readonly owner?: ActingStaff | undefined;
  /** When somebody promised a day in the same breath. */
  readonly promisedOn?: PlainDate | undefined;
};

export function newCase(
  { customerId, turn, about, owner, promisedOn: promised }: NewCase,
  { now, calendar }: CaseFacts,
): CaseChange {
  const promisedOn = promised ?? decidePromisedOn(now, calendar);
  const opened: Case = {
    ...{ id: caseIdOf(customerId, turn.id), version: 0, customerId, state: 'open' },
    excerpt: shortened(oneLine(turn.text), CASE_EXCERPT_LENGTH_MAX),
    ...(about === undefined ? {} : { about }),
    ...(owner === undefined ? {} : { owner }),
    ...{ openedAt: now, promisedOn, lookAfterAt: morningOf(promisedOn, calendar.zone) },
    words: [{ turnId: turn.id, at: turn.at, by: 'customer' }],
  };
  return { case: opened, happened: [{ type: 'CaseOpened', promisedOn }] };
}

export type PromiseRefusal = 'date_not_ahead' | 'date_too_far';

/** A promise is for a later day, so that its morning is still to come. */
export function checkPromise(
  promisedOn: PlainDate,
  { now, calendar }: CaseFacts,
): Outcome<PlainDate, PromiseRefusal> {
  const today = localDateOf(now, calendar.zone);
  if (!isDateBefore(today, promisedOn)) return refused('date_not_ahead');
  if (isDateBefore(today.add({ days: PROMISE_DAYS_MAX }), promisedOn)) {
    return refused('date_too_far');
  }
  return accepted(promisedOn);
}

/** Whoever takes it answers for it, also instead of somebody else. */
export function decideTaking(before: Case, owner: ActingStaff): Outcome<CaseChange, 'case_closed'> {
  if (before.state === 'closed') return refused('case_closed');
  return accepted({ case: { ...before, owner }, happened: [] });
}

/** An answer keeps the promise and starts the days of silence, a second one starts them anew. */
export function decideCaseAnswer(
  before: Case,
  { turn, staff }: { readonly turn: Pick<Turn, 'id' | 'at'>; readonly staff: ActingStaff },
  zone: Zone,
): Outcome<CaseChange, 'case_closed'> {
  if (before.state === 'closed') return refused('case_closed');
  const words: CaseWords = { turnId: turn.id, at: turn.at, by: 'us', onVersion: before.version };
  const answered: CaseIn<'answered'> = {
    ...whatStays(before),
    ...{ owner: before.owner ?? staff, words: withWords(before, words), state: 'answered' },
    ...{ answeredAt: turn.at, lookAfterAt: silenceEndsAt(turn.at, zone) },
  };
  return accepted({ case: answered, happened: [{ type: 'CaseAnswered', turnId: turn.id }] });
}

export type MoveRefusal = PromiseRefusal | 'case_not_open';

export function decidePromiseMove(
  before: Case,
  { turn, promisedOn }: { readonly turn: Pick<Turn, 'id' | 'at'>; readonly promisedOn: PlainDate },
  facts: CaseFacts,
): Outcome<CaseChange, MoveRefusal> {
  if (before.state !== 'open') return refused('case_not_open');
  const checked = checkPromise(promisedOn, facts);
  if (!checked.ok) return checked;
  const words: CaseWords = { turnId: turn.id, at: turn.at, by: 'us', onVersion: before.version };
  const moved: CaseIn<'open'> = {
    ...{ ...whatStays(before), words: withWords(before, words), state: 'open', promisedOn },
    lookAfterAt: morningOf(promisedOn, facts.calendar.zone),
  };
  const happened = [{ type: 'CasePromiseMoved', turnId: turn.id, promisedOn }];
  return accepted({ case: moved, happened });
}

/** Only the customer can say so. Pressed twice it is settled once. */
export function decideSettling(before: Case, now: Instant): CaseChange {
  if (before.state === 'closed') return { case: before, happened: [] };
  return closed(before, 'customer', now);
}

/** The customer says more: what was answered or closed is open again, with a new promise. */
export function decideMoreWords(
  before: Case,
  turn: Pick<Turn, 'id' | 'at'>,
  { now, calendar }: CaseFacts,
): CaseChange {
  const words = withWords(before, { turnId: turn.id, at: turn.at, by: 'customer' });
  if (before.state === 'open') return { case: { ...before, words }, happened: [] };
  const promisedOn = decidePromisedOn(now, calendar);
  const reopened: CaseIn<'open'> = {
    ...{ ...whatStays(before), words, state: 'open', promisedOn },
    lookAfterAt: morningOf(promisedOn, calendar.zone),
  };
  return { case: reopened, happened: [{ type: 'CaseReopened', promisedOn }] };
}

/** What the customer said since the answer, however late we hear of it: then it was no silence. */
export function isSaidSinceAnswer(before: Case, at: Instant): boolean {
  if (before.state === 'open' || before.answeredAt === undefined) return false;
  if (!isDue(before.answeredAt, at)) return false;
  return (
    before.state === 'answered' || (before.closedBy === 'silence' && !isDue(before.closedAt, at))
  );
}

export type LookAfterRefusal = 'case_closed' | 'nothing_to_look_after';

/** On the promised morning it is overdue; after the days of silence it is settled. */
export function decideLookAfter(
  before: Case,
  now: Instant,
  zone: Zone,
): Outcome<CaseChange, LookAfterRefusal> {
  if (before.state === 'closed') return refused('case_closed');
  if (before.state === 'open' && before.lookAfterAt === undefined) {
    return refused('nothing_to_look_after');
  }
  // The customer may have moved to another zone since, or the zone to another time.
  const lookAfterAt =
    before.state === 'open'
      ? morningOf(before.promisedOn, zone)
      : silenceEndsAt(before.answeredAt, zone);
  if (!isDue(lookAfterAt, now)) {
    return accepted({ case: { ...before, lookAfterAt }, happened: [] });
  }
  if (before.state === 'answered') return accepted(closed(before, 'silence', now));
  const { lookAfterAt: _, ...open } = before;
  return accepted({ case: { ...open, overdueAt: now }, happened: [{ type: 'CaseOverdue' }] });
}

export function morningOf(on: PlainDate, zone: Zone): Instant {
  return instantOf(on, CASE_MORNING_TIME, zone);
}

/** The same time of day, so many days later on the customer's calendar. */
function silenceEndsAt(answeredAt: Instant, zone: Zone): Instant {
  return answeredAt.toZonedDateTimeISO(zone).add({ days: SILENCE_DAYS }).toInstant();
}

function closed(
  before: CaseIn<'open' | 'answered'>,
  closedBy: CaseIn<'closed'>['closedBy'],
  now: Instant,
): CaseChange {
  const answered = before.state === 'answered' ? { answeredAt: before.answeredAt } : {};
  return {
    case: { ...whatStays(before), ...answered, state: 'closed', closedAt: now, closedBy },
    happened: [{ type: 'CaseClosed', closedBy }],
  };
}

/** What a case has in every state. */
function whatStays(before: Case) {
  const { id, version, customerId, about, excerpt, openedAt, owner, promisedOn, words } = before;
  return {
    ...{ id, version, customerId, excerpt, openedAt, promisedOn, words },
    ...(about === undefined ? {} : { about }),
    ...(owner === undefined ? {} : { owner }),
  };
}

/** What opened it stays, however long it goes on. */
function withWords({ words }: Case, next: CaseWords): readonly CaseWords[] {
  const others = words.filter(({ turnId }: { readonly turnId: TurnId }) => turnId !== next.turnId);
  const all = [...others, next];
  const [first = next] = all;
  return all.length <= CASE_WORDS_COUNT_MAX ? all : [first, ...all.slice(1 - CASE_WORDS_COUNT_MAX)];
}
