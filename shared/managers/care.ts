// Which side of the fence a customer is on, and who answers for them.
import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { Currency } from '../kernel/money.ts';
import { Instant, PlainDate } from '../kernel/time.ts';
import { StaffId } from '../staff/staff-member.ts';

/** What of a customer's value counts here, as of the last time that it was looked at. */
export const CareValue = z.object({
  currency: Currency,
  /** Margin of 36 months, discounted, less the cost to serve. */
  lifetimeMinor: z.int(),
  yearMarginMinor: z.int(),
  probabilityAlive: z.number().min(0).max(1),
  asOf: PlainDate,
  /** What part of their business we have; absent where nobody knows. */
  share: z.exactOptional(
    z.object({
      by: z.enum(['stated', 'estimated']),
      basisPoints: z.int().min(1).max(10_000),
      /** What they spend in a year with us, and in all. */
      yearSpendMinor: z.int().nonnegative(),
      walletMinor: z.int().nonnegative(),
    }),
  ),
});
export type CareValue = Readonly<z.output<typeof CareValue>>;

export const WorkKind = z.enum([
  'case',
  'promise',
  'answer',
  'gift_lapsed',
  'gift_unconfirmed',
  'value_falling',
  'silent',
  'occasion_ahead',
  'question',
]);
export type WorkKind = z.output<typeof WorkKind>;

/** Something that a manager should do for a customer, and why. */
export const WorkPoint = z.object({
  kind: WorkKind,
  /** Of the thing itself: a case, a gift, a turn; one point for each kind and id. */
  id: z.string().min(1).max(100),
  /** It is nobody's work before. */
  fromOn: PlainDate,
  /** By when it was promised, or the day of the occasion. */
  dueOn: z.exactOptional(PlainDate),
  /** What of the customer's value is at stake; see `decide-work.ts`. */
  worthMinor: z.int().nonnegative(),
});
export type WorkPoint = Readonly<z.output<typeof WorkPoint>>;

export const WORK_POINT_COUNT_MAX = 20;

/** What managing is measured by; counted while somebody answers for them. */
export const CareTally = z.object({
  settledCaseCount: z.int().nonnegative(),
  learnedFactCount: z.int().nonnegative(),
});
export type CareTally = Readonly<z.output<typeof CareTally>>;

const inEveryState = {
  /** The customer's. */
  id: CustomerId,
  version: z.int().nonnegative(),
  value: CareValue,
  /** When they crossed last; absent while they never did. */
  crossedAt: z.exactOptional(Instant),
  /** Drawn once, when they first qualified, and kept for good. */
  arm: z.exactOptional(z.enum(['managed', 'control'])),
  /** Who answered for them before, so that a relationship can go on. */
  formerManagerId: z.exactOptional(StaffId),
};

export const Care = z.discriminatedUnion('state', [
  z.object({ ...inEveryState, state: z.literal('left') }),
  /** Right of the fence, and of the part that stays as usual. */
  z.object({ ...inEveryState, state: z.literal('control'), crossedAt: Instant }),
  /** Right of the fence, while no manager has room. */
  z.object({ ...inEveryState, state: z.literal('waiting'), crossedAt: Instant }),
  z.object({
    ...inEveryState,
    state: z.literal('managed'),
    crossedAt: Instant,
    managerId: StaffId,
    /** Since when this manager answers for them. */
    assignedAt: Instant,
    /** What they were expected to be worth when a manager first took them on. */
    valueAtStartMinor: z.int(),
    /** The most that they were worth since it was last said that their value falls. */
    valuePeakMinor: z.int(),
    tally: CareTally,
    lastHeardAt: z.exactOptional(Instant),
    work: z.array(WorkPoint).max(WORK_POINT_COUNT_MAX).readonly(),
  }),
]);
export type Care = Readonly<z.output<typeof Care>>;
export type CareState = Care['state'];
export type CareIn<State extends CareState> = Extract<Care, { readonly state: State }>;

/** Right of the fence, whoever answers for them. */
export function isRight({ state }: Pick<Care, 'state'>): boolean {
  return state !== 'left';
}
