import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { TurnId } from '../dialogue/turn.ts';
import { FeedbackSubject } from '../feedback/feedback-subject.ts';
import { Instant, PlainDate } from '../kernel/time.ts';
import { ActingStaff } from '../staff/acting-staff.ts';

const ULID = '[0-9A-HJKMNP-TV-Z]{26}';

/** `cas_<customer>_<turn>`: says by itself where the case is stored, and which words opened it. */
export const CaseId = z
  .string()
  .regex(new RegExp(`^cas_${ULID}_${ULID}$`), 'must look like cas_01J…');
export type CaseId = z.output<typeof CaseId>;

/** The same words open the same case, however often they come. */
export function caseIdOf(customerId: CustomerId, turnId: TurnId): CaseId {
  return ['cas', customerId.slice('cus_'.length), turnId.slice('trn_'.length)].join('_');
}

/** Of the customer who complained. */
export function customerIdOfCase(caseId: CaseId): CustomerId {
  return `cus_${caseId.split('_')[1]}`;
}

/** One thing said about the case, by either side. */
export const CaseWords = z.object({
  turnId: TurnId,
  at: Instant,
  by: z.enum(['customer', 'us']),
  /** The version of the case that it was written on: an answer that is sent twice is one. */
  onVersion: z.exactOptional(z.int().positive()),
});
export type CaseWords = Readonly<z.output<typeof CaseWords>>;

export const CASE_WORDS_COUNT_MAX = 60;
export const CASE_EXCERPT_LENGTH_MAX = 200;

const inEveryState = {
  id: CaseId,
  version: z.int().nonnegative(),
  customerId: CustomerId,
  /** What it is about, when it came from feedback. */
  about: z.exactOptional(FeedbackSubject),
  /** The beginning of what they complained of, on one line. */
  excerpt: z.string().max(CASE_EXCERPT_LENGTH_MAX),
  openedAt: Instant,
  /** Who of the staff answers for it; nobody until somebody takes it. */
  owner: z.exactOptional(ActingStaff),
  /** By when an answer was promised, on the customer's calendar. */
  promisedOn: PlainDate,
  /** The oldest first: what opened it, then the latest. */
  words: z.array(CaseWords).min(1).max(CASE_WORDS_COUNT_MAX).readonly(),
};

/** A complaint, from the customer's words until they say that it is settled, or say nothing more. */
export const Case = z.discriminatedUnion('state', [
  z.object({
    ...inEveryState,
    state: z.literal('open'),
    /** The morning of the promised day; absent once it has come. */
    lookAfterAt: z.exactOptional(Instant),
    /** Since when the promise stands unkept on its day. */
    overdueAt: z.exactOptional(Instant),
  }),
  z.object({
    ...inEveryState,
    state: z.literal('answered'),
    answeredAt: Instant,
    /** When so much silence will have settled it. */
    lookAfterAt: Instant,
  }),
  z.object({
    ...inEveryState,
    state: z.literal('closed'),
    closedAt: Instant,
    closedBy: z.enum(['customer', 'silence']),
    answeredAt: z.exactOptional(Instant),
  }),
]);
export type Case = Readonly<z.output<typeof Case>>;
export type CaseIn<State extends Case['state']> = Extract<Case, { readonly state: State }>;
export type CaseRef = { readonly customerId: CustomerId; readonly caseId: CaseId };
